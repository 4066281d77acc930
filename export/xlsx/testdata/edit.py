"""What a planner does in LibreOffice: write into cells of a sheet, and save. What follows is up to the formulas.

edit.py PROFILE-URL IN-URL OUT-URL SHEET CELL=TEXT...
"""
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import DisposedException
from com.sun.star.connection import NoConnectException


def connect(office, pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(400):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                sys.exit("soffice ended before it answered")
            time.sleep(0.25)
    sys.exit("soffice did not answer")


def main(profile, source, target, sheet, *edits):
    pipe = f"madrega{os.getpid()}"
    office = subprocess.Popen(["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"], start_new_session=True)
    try:
        context = connect(office, pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        book = desktop.loadComponentFromURL(source, "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
        for edit in edits:
            cell, text = edit.split("=", 1)
            book.Sheets.getByName(sheet).getCellRangeByName(cell).String = text
        book.storeToURL(target, (PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0),))
        book.close(True)
        try:
            desktop.terminate()
        except DisposedException:  # it ended before it could answer; what was asked is on the disk
            pass
        office.wait(60)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)  # the script that starts it, and the program itself


main(*sys.argv[1:])
