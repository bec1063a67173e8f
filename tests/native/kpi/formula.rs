//! The rows of the scored KPIs: of one mind with themselves and with the dictionary.

use std::collections::BTreeSet;

use eu_quote::kpi::{
    Count, Course, Denominator, Direction, ReportField, Start, TargetRule, Unit, Value,
};
use eu_quote::rate_card::ScoredKpi;
use eu_quote::text::kpi;

/// Hundredths of the unit in one numerator's unit for one denominator's unit.
fn scale(kpi: ScoredKpi) -> i64 {
    let formula = kpi.formula();
    let whole = match kpi.unit() {
        // Cents are what is counted already.
        Unit::Money => 1,
        Unit::Percent | Unit::Points => 10_000,
        Unit::Ratio | Unit::Count => 100,
        other => unreachable!("nothing scored is in {other:?}"),
    };
    match formula.denominator {
        Denominator::Months => whole * 10_000,
        Denominator::Money(_) | Denominator::Count(..) | Denominator::Daily(..) => whole,
    }
}

#[test]
fn every_row_is_of_its_unit() {
    for (word, kpi) in ScoredKpi::WORDS {
        let formula = kpi.formula();
        assert_eq!(formula.scale, scale(kpi), "{word}");
        if let Some(start) = formula.measured {
            let most = start.most;
            assert_eq!(kpi.value(most.hundredths()), most, "{word}");
        }
        let is_money = matches!(kpi.value(0), Value::Amount(_));
        assert!(!is_money || formula.numerator.is_money(), "{word}");
    }
}

#[test]
fn what_is_counted_is_what_a_report_has() {
    for (word, kpi) in ScoredKpi::WORDS {
        let formula = kpi.formula();
        let sides = [Some(formula.numerator), formula.denominator.field()];
        if let Some(minimum) = formula.minimum {
            assert!(sides.contains(&Some(minimum.field())), "{word}");
        }
        if let Denominator::Money(field) = formula.denominator {
            assert!(field.is_money(), "{word}");
        }
        if formula.is_part {
            let counts = sides.map(|side| matches!(side, Some(ReportField::Count(_))));
            assert_eq!(counts, [true, true], "{word}");
        }
        let has_whole = kpi::scored(kpi).denominator.is_some();
        assert!(
            has_whole || formula.denominator == Denominator::Months,
            "{word}"
        );
    }
    for count in Count::ALL {
        let field = ReportField::Count(count);
        let mut all = ScoredKpi::ALL.into_iter();
        assert!(all.any(|kpi| kpi.is_computed_from(field)), "{count:?}");
    }
    let words: BTreeSet<&str> = ReportField::ALL.map(ReportField::word).into();
    assert_eq!(words.len(), ReportField::ALL.len());
}

/// A target that nobody can miss or meet would be one of the wrong direction.
#[test]
fn a_rule_asks_for_what_is_better() {
    for (word, kpi) in ScoredKpi::WORDS {
        let formula = kpi.formula();
        let expected = match formula.rule {
            TargetRule::Grow | TargetRule::InverseCut | TargetRule::Rise => Direction::Higher,
            TargetRule::Cut { .. } => Direction::Lower,
            TargetRule::Hold => kpi.direction(),
        };
        assert_eq!(kpi.direction(), expected, "{word}");
        let is_standard = matches!(formula.start, Start::Standard(_));
        assert_eq!(is_standard, formula.measured.is_none(), "{word}");
        assert!(!is_standard || kpi.course() == Course::Hold, "{word}");
    }
}
