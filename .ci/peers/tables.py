"""Cells a second of other makers of workbooks and PDFs, for a table of Hebrew names: prints a name and a figure a line."""
import io
import sys
import time

import openpyxl
import xlsxwriter
from bidi.algorithm import get_display
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

COLUMNS = 8
rows = [[f"עמותת השכונה {i} (שלוחה {c})" for c in range(COLUMNS)] for i in range(4000)]


def with_xlsxwriter():
    book = xlsxwriter.Workbook(io.BytesIO(), {"constant_memory": True, "in_memory": False})
    sheet = book.add_worksheet()
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            sheet.write_string(y, x, text)
    book.close()


def with_openpyxl():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(io.BytesIO())


def with_reportlab():
    pdfmetrics.registerFont(TTFont("text", sys.argv[1]))
    shown = [[get_display(text, base_dir="R") for text in row] for row in rows]
    style = TableStyle([("FONT", (0, 0), (-1, -1), "text", 6)])
    SimpleDocTemplate(io.BytesIO(), pagesize=A4).build([Table(shown, style=style)])


for name, make in ("xlsxwriter", with_xlsxwriter), ("openpyxl", with_openpyxl), ("reportlab", with_reportlab):
    start = time.process_time()
    make()
    print(name, round(len(rows) * COLUMNS / (time.process_time() - start)))
