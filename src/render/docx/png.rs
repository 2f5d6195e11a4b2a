//! PNG pictures of few colours: one byte a point, each naming a colour of a list.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use super::colours::Rgb;

/// A picture as the bytes of a PNG file. `points` are `width` times `height` places in `palette`,
/// row by row from the top; at most 256 colours.
#[must_use]
pub fn encode(width: u32, height: u32, palette: &[Rgb], points: &[u8]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::from(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    // Eight bits a point, colours by a list, the usual compression, no interlacing.
    head.extend([8, 3, 0, 0, 0]);
    chunk(&mut file, *b"IHDR", &head);
    chunk(&mut file, *b"PLTE", &palette.concat());
    let mut rows = Vec::with_capacity(points.len() + height as usize);
    for row in points.chunks(width.max(1) as usize) {
        // No filter: rows of flat colours press well as they are.
        rows.push(0);
        rows.extend(row);
    }
    chunk(&mut file, *b"IDAT", &pressed(&rows));
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn pressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    // Writing into memory cannot fail.
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    file.extend(length.to_be_bytes());
    let mut sum = Crc::new();
    for part in [&name[..], data] {
        sum.update(part);
        file.extend(part);
    }
    file.extend(sum.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    use flate2::read::ZlibDecoder;

    #[test]
    fn a_small_picture_to_the_byte() {
        let file = encode(2, 2, &[[255, 255, 255], [1, 2, 3]], &[0, 1, 1, 0]);
        assert_eq!(&file[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(&file[8..33], b"\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x03\0\0\0\x45\x68\xfd\x16");
        assert_eq!(&file[33..47], b"\0\0\0\x06PLTE\xff\xff\xff\x01\x02\x03");
        let length = u32::from_be_bytes(file[51..55].try_into().unwrap()) as usize;
        let mut rows = Vec::new();
        ZlibDecoder::new(&file[59..59 + length]).read_to_end(&mut rows).unwrap();
        assert_eq!(rows, [0, 0, 1, 0, 1, 0]);
        assert!(file.ends_with(b"\0\0\0\0IEND\xae\x42\x60\x82"));
    }
}
