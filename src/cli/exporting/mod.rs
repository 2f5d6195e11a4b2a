//! What `export` and the workbook of `report` share: rows gathered as they pass, tables, workbooks; scripts.

pub mod rows;
pub mod sql;
pub mod tables;
pub mod workbook;
