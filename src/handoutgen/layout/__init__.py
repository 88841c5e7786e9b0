"""Document to pages of positioned boxes: plain values, no drawing. Lengths in points, y runs down."""
