//! Honest workbooks: what stands in them is what comes out.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::samples::{ABOUT, opened, package, parts, shown, xlsx};
use crate::store::intake::grid::Merge;

fn rows(bytes: &[u8]) -> Vec<String> {
    let opened = opened("x.csv", bytes).unwrap();
    assert_eq!(opened.findings, []);
    shown(&opened.grids[0])
}

#[test]
fn cells_of_every_sort() {
    let sheet = r#"<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>0.30000000000000004</v></c>
        <c r="D2" s="1"><v>45728.25</v></c><c r="E2" s="2"><v>0.6</v></c><c r="F2" s="3"><v>0.5</v></c>
        <c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#N/A</v></c><c r="I2" t="str"><f>A1</f><v>ok</v></c>
        <c r="J2"><f>1/3</f></c><c r="K2"><f>2*2</f><v>4</v></c><c r="L2" t="inlineStr"><is><t>en línea</t></is></c>
        <c r="M2" t="d"><v>2025-03-12T10:00:00</v></c><c r="N2" s="1"/><c r="O2" t="s"><v>0</v></c></row>"#;
    let body = format!("<x:worksheet xmlns:x='x'><sheetData>{sheet}</sheetData></x:worksheet>");
    let strings = r#"<sst uniqueCount="9"><si><t> </t></si><si><t>Perú</t></si></sst>"#;
    let got = rows(&package(&parts(ABOUT, &body, strings)));
    assert_eq!(
        got,
        ["2: B=Perú C=#0.3 D=@2025-03-12 E=60% F=12:00 G=?true H=!error-value I=ok J=!no-result \
          K=#4 L=en línea M=@2025-03-12"]
    );
}

#[test]
fn rows_and_cells_without_references_count_up() {
    assert_eq!(
        rows(&xlsx(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
        )),
        ["1: A=#1 B=#2", "5: C=#3 D=#4"]
    );
}

#[test]
fn the_apostrophe_that_guards_a_text_is_taken_off() {
    let cell = |text: &str| format!("<c t='inlineStr'><is><t>{text}</t></is></c>");
    let cells: String = ["'-prueba", "''=x", "'x", "+x"].map(cell).concat();
    assert_eq!(rows(&xlsx(&format!("<row>{cells}</row>"))), ["1: A=-prueba B='=x C='x D=+x"]);
}

#[test]
fn the_epoch_of_1904_and_formulas_that_were_never_calculated() {
    let about = ABOUT.replace("<sheets>", "<workbookPr date1904='1'/><sheets>");
    let about = about.replace("</sheets>", "</sheets><calcPr fullCalcOnLoad='1'/>");
    let sheet = "<worksheet><sheetData><row r='1'><c r='A1' s='1'><v>44266</v></c>\
        <c r='B1'><f>SUM(C1)</f><v>0</v></c></row></sheetData></worksheet>";
    assert_eq!(rows(&package(&parts(&about, sheet, "<sst/>"))), ["1: A=@2025-03-12 B=!no-result"]);
}

#[test]
fn what_a_sheet_hides_and_merges_is_known() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Uno").unwrap();
    sheet.write(0, 0, "a").unwrap();
    sheet.write(1, 0, 4.35).unwrap();
    sheet.merge_range(2, 0, 3, 1, "unidas", &Format::new()).unwrap();
    sheet.set_row_hidden(1).unwrap();
    sheet.set_column_hidden(1).unwrap();
    let day = ExcelDateTime::from_ymd(2025, 3, 12).unwrap();
    let format = Format::new().set_num_format("d \"de\" mmmm \"de\" yyyy");
    sheet.write_with_format(4, 0, &day, &format).unwrap();
    sheet.write(4, 1, Formula::new("=1+1").set_result("2")).unwrap();
    let other = book.add_worksheet().set_name("Clave").unwrap();
    other.write(0, 0, "k").unwrap();
    other.set_hidden(true);
    let bytes = book.save_to_buffer().unwrap();
    let opened = opened("x.xlsx", &bytes).unwrap();
    let grid = &opened.grids[0];
    // The writer says that it does not calculate, so its result is none.
    assert_eq!(
        shown(grid),
        ["1: A=a", "2: A=#4.35", "3: A=unidas", "5: A=@2025-03-12 B=!no-result"]
    );
    assert_eq!(
        grid.rows.iter().map(|row| row.hidden).collect::<Vec<_>>(),
        [false, true, false, false]
    );
    assert_eq!((grid.hidden_columns.as_slice(), grid.hidden), ([1].as_slice(), false));
    assert_eq!(grid.merged, [Merge { top: 3, bottom: 4, left: 0, right: 1 }]);
    assert!(opened.grids[1].hidden);
    assert_eq!(opened.grids[1].source.shown(&opened.grids[1].place(1, 1)), "x.xlsx, Clave!A1");
}

#[test]
fn an_ods_reads_alike() {
    let content = r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
      <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="Datos">
      <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      <table:table-row><table:table-cell office:value-type="string"><text:p>Perú <text:span>(PE)</text:span></text:p><office:annotation><text:p>nota</text:p></office:annotation></table:table-cell>
        <table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0,3</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2025-03-12"><text:p>12/03/25</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.6"><text:p>60 %</text:p></table:table-cell>
        <table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>
      <table:table-row table:visibility="collapse" table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048571"><table:table-cell/></table:table-row>
      </table:table><table:table table:name="Oculta" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>k</text:p></table:table-cell></table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>"#;
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    let bytes = package(&[("mimetype", mime), ("content.xml", content)]);
    let opened = opened("x.xlsx", &bytes).unwrap();
    let grid = &opened.grids[0];
    assert_eq!(
        shown(grid),
        [
            "3: A=Perú (PE) B=#0.3 C=@2025-03-12 D=60% E=!error-value F=?true",
            "4: A=x B=x",
            "5: A=x B=x"
        ]
    );
    assert_eq!((grid.hidden_columns.as_slice(), grid.rows[1].hidden), ([1, 2].as_slice(), true));
    assert!(!grid.hidden && opened.grids[1].hidden);
    assert_eq!(grid.merged[0], Merge { top: 4, bottom: 5, left: 0, right: 0 });
}
