"""Positioned boxes to a PDF, through ReportLab's canvas. Nothing is chosen here: it was decided before."""
