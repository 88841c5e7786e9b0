"""How a handout looks, as plain data: colours, type scale, grid, icons."""
