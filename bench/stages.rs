//! Micro-benchmarks of the reader's stages, with floors beside them: what merely reading the same bytes
//! and finding their line ends costs. `cargo bench --bench stages`. Only doors that the rest of the
//! house uses too, so that the reader may be rebuilt behind them.

#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

#[allow(dead_code, reason = "the example uses the rest")]
mod generator;

use std::fs;
use std::hint::black_box;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use ruta::model::amount::Amount;
use ruta::model::framework::Framework;
use ruta::model::row::{Copy, DataFile};
use ruta::model::sink::Sink;
use ruta::store::definitions;
use ruta::store::measurements::Data;
use ruta::store::measurements::dates::{self, Order};
use ruta::store::measurements::meter::Meter;
use ruta::store::workspace::Workspace;

use generator::options::Options;
use generator::workspace::{DATA, write};

const ROWS: u64 = 20_000;

fn main() {
    divan::main();
}

/// A generated workspace, warm in the page cache.
struct Generated {
    folder: tempfile::TempDir,
    framework: Framework,
    bytes: Vec<u8>,
}

impl Generated {
    fn new(ids: bool) -> Generated {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            rows: ROWS,
            indicators: 100,
            ids,
            ..Options::new(folder.path().to_path_buf())
        };
        write(&options).unwrap();
        let workspace = Workspace::find(Some(folder.path()), folder.path()).unwrap();
        let framework = definitions::read(&workspace, || 1).framework;
        let bytes = fs::read(folder.path().join(DATA)).unwrap();
        Generated { folder, framework, bytes }
    }

    fn open(&self) -> Data {
        let file = DataFile { path: DATA.into(), copy: Copy::No };
        Data::open(self.folder.path(), vec![file], &self.framework, None, &Meter::default())
    }
}

#[divan::bench(args = [false, true])]
fn floor_reading_the_file(bencher: Bencher, ids: bool) {
    let made = Generated::new(ids);
    let path = made.folder.path().join(DATA);
    bencher.counter(BytesCount::of_slice(&made.bytes)).bench(|| fs::read(&path).unwrap().len());
}

#[divan::bench(args = [false, true])]
fn floor_finding_line_ends(bencher: Bencher, ids: bool) {
    let made = Generated::new(ids);
    bencher
        .counter(BytesCount::of_slice(&made.bytes))
        .bench(|| memchr::memchr_iter(b'\n', black_box(&made.bytes)).count());
}

/// Encoding, separator, header, decimal mark, order of dates.
#[divan::bench(args = [false, true])]
fn opening(bencher: Bencher, ids: bool) {
    let made = Generated::new(ids);
    bencher.counter(BytesCount::of_slice(&made.bytes)).bench(|| made.open().files().len());
}

/// From bytes to rows, which nobody takes.
#[divan::bench(args = [false, true])]
fn reading_rows(bencher: Bencher, ids: bool) {
    let made = Generated::new(ids);
    let data = made.open();
    bencher.counter(BytesCount::of_slice(&made.bytes)).counter(ItemsCount::new(ROWS)).bench(|| {
        let mut nobody: Vec<&mut dyn Sink> = Vec::new();
        data.read(&made.framework, &mut nobody).unwrap();
    });
}

/// One column of a generated file.
fn column(at: usize) -> Vec<String> {
    let made = Generated::new(false);
    let mut reader = csv::Reader::from_reader(&*made.bytes);
    reader.records().map(|record| record.unwrap()[at].to_string()).collect()
}

#[divan::bench]
fn floor_touching_dates(bencher: Bencher) {
    touch(bencher, &column(0));
}

#[divan::bench]
fn dates_read(bencher: Bencher) {
    let texts = column(0);
    bencher.counter(ItemsCount::of_iter(&texts)).bench(|| {
        texts.iter().filter(|text| dates::read(black_box(text), Order::Unsettled).is_ok()).count()
    });
}

#[divan::bench]
fn floor_touching_amounts(bencher: Bencher) {
    touch(bencher, &column(3));
}

#[divan::bench]
fn amounts_parsed(bencher: Bencher) {
    let texts = column(3);
    bencher
        .counter(ItemsCount::of_iter(&texts))
        .bench(|| texts.iter().filter(|text| Amount::parse(black_box(text)).is_ok()).count());
}

/// Every byte of the texts once.
fn touch(bencher: Bencher, texts: &[String]) {
    bencher.counter(ItemsCount::of_iter(texts)).bench(|| {
        let bytes = texts.iter().flat_map(|text| black_box(text).bytes());
        bytes.fold(0u64, |sum, byte| sum + u64::from(byte))
    });
}
