"""What can be done with mentor logs: values in, values out. No disk, no Excel, no clock."""
