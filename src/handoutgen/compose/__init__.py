"""Plan and library to Document: a frozen tree of blocks in reading order, every word final."""
