//! The costs of the models as the GMV changes.

use eu_quote::money::Amount;
use eu_quote::quote::{Graph, compare, graph, quote};
use eu_quote::seller::{Figures, Model, SellerInputs};

use crate::given;

fn drawn(inputs: &SellerInputs) -> Graph {
    let card = given::card();
    graph(&card, inputs, &compare(&card, inputs))
}

/// At today's GMV the line of a model is its cost in the optimistic scenario, but for
/// the roundings of single months.
#[test]
fn a_line_goes_through_the_cost_of_its_model() {
    let inputs = given::inputs("{}");
    let card = given::card();
    let drawn = drawn(&inputs);
    let offers = compare(&card, &inputs).offers;
    assert_eq!(drawn.lines.len(), offers.len());
    for ((model, points), offer) in drawn.lines.iter().zip(offers) {
        assert_eq!(*model, offer.model);
        let today = points
            .iter()
            .find(|point| point.gmv == Amount::from_major(50_000));
        let drawn = today.expect("a step of the table").term;
        let difference = (drawn - offer.costs[2].term).minor().abs();
        assert!(difference <= 36, "{model:?}: {difference} fen");
    }
}

#[test]
fn the_picture_holds_today_and_the_crossovers_near_it() {
    let inputs = given::inputs("{}");
    let card = given::card();
    let drawn = drawn(&inputs);
    let today = quote(&card, &inputs).volume.gmv;
    assert!(drawn.most >= Amount::from_minor(today.minor() * 2));
    let crossovers = compare(&card, &inputs).crossovers;
    let near = crossovers
        .iter()
        .filter(|crossover| crossover.gmv.minor() <= today.minor() * 10);
    assert!(near.clone().count() > 0, "the sample has a crossover");
    assert!(near.into_iter().all(|crossover| crossover.gmv < drawn.most));
}

#[test]
fn points_rise_and_have_eleven_steps() {
    for gmv in [0, 1, 333_333, 1_000_000_000] {
        let mut inputs = given::inputs("{}");
        if let Figures::Total(totals) = &mut inputs.figures {
            totals.monthly_gmv = Amount::from_major(gmv);
        }
        let Graph { most, lines } = drawn(&inputs);
        for (model, points) in lines {
            assert!(points.windows(2).all(|pair| pair[0].gmv < pair[1].gmv));
            let steps = points.iter().filter(|point| point.is_step);
            let tenth = |step| Amount::from_minor(most.minor() / 10 * step);
            assert!(steps.map(|point| point.gmv).eq((0..=10).map(tenth)));
            let never_falls = points.windows(2).all(|pair| pair[0].term <= pair[1].term);
            assert!(
                never_falls || model == Model::Projects,
                "{model:?} at {gmv}"
            );
        }
    }
}
