"""Reads QR codes from PNG, SVG and PDF files, as the camera of a phone would."""

from __future__ import annotations

import io
import re
import subprocess

import zxingcpp
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageDraw

SVG = "{http://www.w3.org/2000/svg}"
PIXELS = 8
"""Pixels per millimetre of an SVG."""

Strokes = list[tuple[int, float, int]]


def seen(image: Image.Image) -> list[str]:
    """The texts of all QR codes in an image."""
    return [code.text for code in zxingcpp.read_barcodes(image.convert("L"))]


def from_png(png: bytes) -> Image.Image:
    """The image in a PNG file."""
    return Image.open(io.BytesIO(png))


def from_svg(svg: bytes) -> Image.Image:
    """The image of an SVG made by segno: a background, and rows of strokes."""
    drawing = fromstring(svg)
    background, code = drawing.findall(f"{SVG}path")
    assert (background.get("fill"), code.get("stroke")) == ("#fff", "#000")
    side = int(str(drawing.get("viewBox")).split()[-1])
    image = Image.new("L", (side * PIXELS, side * PIXELS), 255)
    draw = ImageDraw.Draw(image)
    for x, y, length in _strokes(str(code.get("d"))):
        box = (x * PIXELS, (y - 0.5) * PIXELS, (x + length) * PIXELS - 1, (y + 0.5) * PIXELS - 1)
        draw.rectangle(box, fill=0)
    return image


def _strokes(path: str) -> Strokes:
    """The start and the length of each stroke of a path."""
    strokes: Strokes = []
    x, y = 0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(number) for number in numbers.split()]
        match command:
            case "M":
                x, y = int(values[0]), values[1]
            case "m":
                x, y = x + int(values[0]), y + values[1]
            case _:
                strokes.append((x, y, int(values[0])))
                x += int(values[0])
    return strokes


def from_pdf(pdf: bytes, dpi: int = 200) -> Image.Image:
    """The first page of a PDF, rendered at a resolution in dots per inch."""
    command = ["pdftoppm", "-r", str(dpi), "-png", "-singlefile", "-"]
    return from_png(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout)
