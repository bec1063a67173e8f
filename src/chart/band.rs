//! The area between two lines.

use super::Place;

/// The corners of the area between a lower and an upper line through the same places
/// across: `x,y` in thousandths of the plot, as a polygon takes them, with heights
/// counted from the top down. Up along the lower line and back along the upper one.
pub fn outline(points: &[(Place, [Place; 2])]) -> String {
    let there = points.iter().map(|&(across, [low, _])| (across, low));
    let back = points
        .iter()
        .rev()
        .map(|&(across, [_, high])| (across, high));
    let corners = there.chain(back).map(|(across, up)| {
        let down = Place::END - up;
        format!("{},{}", across.thousandths(), down.thousandths())
    });
    corners.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Place, outline};

    #[test]
    fn a_band_goes_there_and_back() {
        let place = |part| Place::of(part, 1000);
        let band = [
            (place(0), [place(0), place(0)]),
            (place(500), [place(100), place(200)]),
            (place(1000), [place(300), place(900)]),
        ];
        assert_eq!(
            outline(&band),
            "0,1000 500,900 1000,700 1000,100 500,800 0,1000"
        );
        assert_eq!(outline(&[]), "");
    }
}
