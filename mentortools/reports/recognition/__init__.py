"""What a mentor can show: a certificate of the training that was done, and a portfolio."""
