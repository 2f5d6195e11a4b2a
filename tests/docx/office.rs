//! A document opened by LibreOffice and printed to PDF. Without it (or without pdftotext) this is said and passed over.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use ruta::render::docx;
use tempfile::TempDir;

use crate::sample;

/// Says what is passed over, straight to the stream: what a passing test prints is not shown.
fn passed_over(what: &str) {
    std::io::stderr().write_all(format!("PASSED OVER: {what}\n").as_bytes()).unwrap();
}

/// Whether LibreOffice made a PDF; it may be there without its word processor.
fn to_pdf(folder: &Path, file: &Path) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir"])
        .arg(folder)
        .arg(file)
        .env("HOME", folder)
        .output();
    match done {
        Err(_) => {
            passed_over("no LibreOffice (soffice) to open a Word document");
            false
        }
        Ok(_) if !has_writer(folder) => {
            passed_over("LibreOffice has no word processor (Writer) here");
            false
        }
        Ok(output) => {
            assert!(folder.join("page.pdf").exists(), "not opened: {output:?}");
            true
        }
    }
}

/// Whether this LibreOffice can open a plain text as a document.
fn has_writer(folder: &Path) -> bool {
    let plain = folder.join("plain.txt");
    fs::write(&plain, "x").unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir"])
        .arg(folder)
        .arg(&plain)
        .env("HOME", folder)
        .output()
        .is_ok_and(|_| folder.join("plain.pdf").exists())
}

/// Whether there is a font as wide as Calibri, in which a document is set: with a wider one its lines break elsewhere.
fn has_font() -> bool {
    let asked = Command::new("fc-match").arg("Calibri").output();
    let font = asked.map(|asked| String::from_utf8_lossy(&asked.stdout).into_owned());
    font.is_ok_and(|font| font.contains("Carlito") || font.contains("Calibri"))
}

#[test]
fn libreoffice_opens_the_document_and_sets_every_sheet() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("page.docx");
    fs::write(&file, docx::print(&sample::page(16), sample::day("2025-06-30"))).unwrap();
    if !to_pdf(folder.path(), &file) {
        return;
    }
    if !has_font() {
        return passed_over("no font as wide as Calibri to set a document in");
    }
    let Ok(text) = Command::new("pdftotext")
        .args(["-layout", "page.pdf", "-"])
        .current_dir(folder.path())
        .output()
    else {
        return passed_over("no pdftotext to read the PDF");
    };
    let text = String::from_utf8(text.stdout).unwrap();
    let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
    assert!((5..=10).contains(&sheets.len()), "{} sheets", sheets.len());
    for (at, sheet) in sheets.iter().enumerate() {
        assert!(sheet.contains("EJEMPLO: datos inventados"), "sheet {at}: {sheet}");
        let number = format!("Página {} de {}", at + 1, sheets.len());
        assert!(sheet.contains(&number), "sheet {at}: {sheet}");
        assert!(sheet.contains("Sello de los datos"), "sheet {at}: {sheet}");
    }
    // Tables run over sheets: where rows of indicators stand, their headings stand above.
    let with_rows = sheets
        .iter()
        .filter(|sheet| sheet.contains("31 dic 2025  ") || sheet.contains("31\u{a0}dic\u{a0}2025"));
    let mut seen = 0;
    for sheet in with_rows {
        seen += 1;
        assert!(sheet.contains("Último dato"), "{sheet}");
    }
    assert!(seen >= 3, "{text}");
    let matrix =
        sheets.iter().find(|sheet| sheet.contains("ARG") && sheet.contains("VEN")).unwrap();
    assert!(matrix.contains("atrasado") && matrix.contains("HR2.2.4"), "{matrix}");
}
