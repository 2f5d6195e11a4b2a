# Forms that a party fills in.
