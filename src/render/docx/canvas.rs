//! Drawing in memory with whole numbers: rectangles, thick lines, dots. What lies outside is left out.

use super::colours::Rgb;
use super::png;

/// A place: to the right, downwards.
pub type At = (i32, i32);

/// A picture being drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canvas {
    width: i32,
    height: i32,
    palette: Vec<Rgb>,
    points: Vec<u8>,
}

impl Canvas {
    /// A sheet of one colour, `width` by `height` points.
    #[must_use]
    pub fn new(width: u16, height: u16, colour: Rgb) -> Canvas {
        let points = vec![0; usize::from(width) * usize::from(height)];
        Canvas { width: width.into(), height: height.into(), palette: vec![colour], points }
    }

    /// Its width and height.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    /// A filled rectangle, from the first corner up to and without the second.
    #[expect(clippy::indexing_slicing, reason = "both ends are cut to the picture")]
    pub fn fill(&mut self, from: At, to: At, colour: Rgb) {
        let at = self.place(colour);
        let (left, right) = (from.0.clamp(0, self.width), to.0.clamp(0, self.width));
        for y in from.1.max(0)..to.1.min(self.height) {
            let row = y * self.width;
            let span = (row + left) as usize..(row + right.max(left)) as usize;
            self.points[span].fill(at);
        }
    }

    /// A filled dot.
    pub fn dot(&mut self, centre: At, radius: i32, colour: Rgb) {
        let at = self.place(colour);
        let reach = radius.max(0);
        for y in -reach..=reach {
            for x in -reach..=reach {
                if x * x + y * y <= reach * reach + reach {
                    self.set((centre.0 + x, centre.1 + y), at);
                }
            }
        }
    }

    /// A straight line of some thickness. `dash` is how many points long a stroke and a gap are; 0 draws it whole.
    pub fn line(&mut self, from: At, to: At, thick: i32, dash: i32, colour: Rgb) {
        let (dx, dy) = (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
        let steps = dx.abs().max(dy.abs()).max(1);
        let length = (dx * dx + dy * dy).isqrt();
        for step in 0..=steps {
            let walked = length * step / steps;
            if dash > 0 && walked / i64::from(dash) % 2 == 1 {
                continue;
            }
            let along = |start: i32, by: i64| start + rounded(by * step, steps);
            self.dot((along(from.0, dx), along(from.1, dy)), thick / 2, colour);
        }
    }

    /// The picture as the bytes of a PNG file.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let (width, height) = self.size();
        png::encode(width, height, &self.palette, &self.points)
    }

    #[expect(clippy::indexing_slicing, reason = "what lies outside the picture is left out first")]
    fn set(&mut self, (x, y): At, colour: u8) {
        if (0..self.width).contains(&x) && (0..self.height).contains(&y) {
            self.points[(y * self.width + x) as usize] = colour;
        }
    }

    /// The place of a colour in the list, which it joins if it is new.
    fn place(&mut self, colour: Rgb) -> u8 {
        let known = self.palette.iter().position(|one| *one == colour);
        let at = known.unwrap_or_else(|| {
            self.palette.push(colour);
            self.palette.len() - 1
        });
        u8::try_from(at).unwrap_or(u8::MAX)
    }
}

/// `by / all`, to the nearest whole number; `all` is above 0.
fn rounded(by: i64, all: i64) -> i32 {
    i32::try_from((2 * by + all).div_euclid(2 * all)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(canvas: &Canvas) -> String {
        let rows = canvas.points.chunks(canvas.width as usize);
        let row = |row: &[u8]| row.iter().map(|at| if *at == 0 { '.' } else { '#' }).collect();
        rows.map(row).collect::<Vec<String>>().join("\n")
    }

    #[test]
    fn draws_within_the_sheet_only() {
        let mut canvas = Canvas::new(5, 3, [255; 3]);
        canvas.fill((3, 1), (9, 2), [0; 3]);
        canvas.fill((4, -5), (2, 9), [0; 3]);
        canvas.dot((0, 0), 0, [0; 3]);
        canvas.dot((-40, 90), 3, [0; 3]);
        assert_eq!(shown(&canvas), "#....\n...##\n.....");
    }

    #[test]
    fn lines_run_in_all_directions_whole_or_dashed() {
        let mut canvas = Canvas::new(6, 3, [255; 3]);
        canvas.line((5, 2), (3, 0), 1, 0, [0; 3]);
        canvas.line((0, 2), (2, 2), 1, 1, [0; 3]);
        assert_eq!(shown(&canvas), "...#..\n....#.\n#.#..#");
    }
}
