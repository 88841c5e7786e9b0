"""Figures of people from pose data: joint angles and contacts in, line drawings out.

Lengths are metres of the body drawn, angles degrees, unless a name says otherwise. World axes: +X to the
right of the page, +Y up, +Z towards the viewer. Needs numpy; nothing that builds a handout imports it.
"""
