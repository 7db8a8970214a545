"""What commands and long lists cost, beside other clients: `make bench`."""
