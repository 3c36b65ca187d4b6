"""The field's own values. They know nothing of workbooks, rules or files."""
