"""What people read: values to sheets, pages and files, all pure."""
