"""What a phone's camera reads from a picture, a drawing or a page of paper."""

from __future__ import annotations

import io
import re
import subprocess

import zxingcpp
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageDraw

SVG = "{http://www.w3.org/2000/svg}"
PIXELS = 8
"""Of each millimetre of a drawing."""

Strokes = list[tuple[int, float, int]]


def seen(image: Image.Image) -> list[str]:
    """The texts of all codes in an image."""
    return [found.text for found in zxingcpp.read_barcodes(image.convert("L"))]


def from_png(made: bytes) -> Image.Image:
    """The image of a PNG."""
    return Image.open(io.BytesIO(made))


def from_svg(made: bytes) -> Image.Image:
    """The image of a drawing of segno's: a ground, and rows of strokes."""
    drawing = fromstring(made)
    ground, code = drawing.findall(f"{SVG}path")
    assert (ground.get("fill"), code.get("stroke")) == ("#fff", "#000")
    side = int(str(drawing.get("viewBox")).split()[-1])
    image = Image.new("L", (side * PIXELS, side * PIXELS), 255)
    draw = ImageDraw.Draw(image)
    for x, y, length in _strokes(str(code.get("d"))):
        box = (x * PIXELS, (y - 0.5) * PIXELS, (x + length) * PIXELS - 1, (y + 0.5) * PIXELS - 1)
        draw.rectangle(box, fill=0)
    return image


def _strokes(path: str) -> Strokes:
    """Where each stroke of a path begins, and its length."""
    found: Strokes = []
    x, y = 0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(number) for number in numbers.split()]
        match command:
            case "M":
                x, y = int(values[0]), values[1]
            case "m":
                x, y = x + int(values[0]), y + values[1]
            case _:
                found.append((x, y, int(values[0])))
                x += int(values[0])
    return found


def from_pdf(made: bytes, dots: int = 200) -> Image.Image:
    """The first page as it is printed, with so many dots an inch."""
    command = ["pdftoppm", "-r", str(dots), "-png", "-singlefile", "-"]
    return from_png(subprocess.run(command, input=made, capture_output=True, check=True).stdout)
