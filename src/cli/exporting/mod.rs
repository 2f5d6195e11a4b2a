//! What `export` and the workbook of `report` share: rows gathered as they pass, tables, workbooks.

pub mod rows;
pub mod tables;
pub mod workbook;
