//! The section on who does the work, and in which state the account is.

use crate::browser::intl::Locale;
use crate::dom::View;
use crate::seller::{AccountHistory, Category, Field, Team};
use crate::text::form;
use crate::text::quote::history_label;
use crate::view::controls::Pen;
use crate::view::controls::choice::{
    Choice, OptionLabel, choice, place_of, places, plain_label, value_at,
};
use crate::view::controls::switch::Switch;

/// What the section says while it is closed.
pub(in crate::view) fn line(pen: Pen) -> String {
    let context = pen.context;
    let lang = pen.lang();
    context.answers.with(|answers| {
        let conditions = &answers.conditions;
        let team = form::team(conditions.team).get(lang);
        let history = history_label(conditions.history).get(lang);
        let erp = if conditions.erp_link {
            format!(" · {}", pen.say(form::ERP_LINK))
        } else {
            String::new()
        };
        format!("{team} · {}{erp}", form::history_line(lang, history))
    })
}

/// Draws the section.
pub(in crate::view) fn service(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let erp = Switch {
        id: "erp-link",
        label: form::ERP_LINK,
        hint: form::ERP_LINK_HINT,
        is_on: |answers| answers.conditions.erp_link,
        on: Some(|answers| answers.conditions.erp_link = true),
    };
    let erp = erp.draw(pen, move || {
        context.answer(None, |answers| {
            answers.conditions.erp_link = !answers.conditions.erp_link;
        });
    });
    let choices = [team(locale), history(locale), category(locale)];
    View::of(choices.map(|question| choice(pen, question))).and(erp)
}

fn team(locale: Locale) -> Choice {
    Choice {
        name: "team",
        legend: form::TEAM.get(locale.0),
        field: Some(Field::Team),
        options: |_, _| places(&Team::WORDS),
        label: |lang, place| {
            plain_label(place, form::team(value_at(&Team::WORDS, place)).get(lang))
        },
        get: |answers| place_of(&Team::WORDS, &answers.conditions.team),
        set: |answers, place| answers.conditions.team = value_at(&Team::WORDS, place),
        effects: true,
        noted: false,
    }
}

fn history(locale: Locale) -> Choice {
    Choice {
        name: "history",
        legend: form::HISTORY.get(locale.0),
        field: Some(Field::History),
        options: |_, _| places(&AccountHistory::WORDS),
        label: |lang, place| {
            let history = value_at(&AccountHistory::WORDS, place);
            plain_label(place, history_label(history).get(lang))
        },
        get: |answers| place_of(&AccountHistory::WORDS, &answers.conditions.history),
        set: |answers, place| {
            answers.conditions.history = value_at(&AccountHistory::WORDS, place);
        },
        effects: true,
        noted: false,
    }
}

fn category(locale: Locale) -> Choice {
    Choice {
        name: "category",
        legend: form::CATEGORY.get(locale.0),
        field: Some(Field::Category),
        options: |_, _| places(&Category::WORDS),
        label: |lang, place| {
            let category = value_at(&Category::WORDS, place);
            OptionLabel {
                note: Some(form::category_note(category).get(lang)),
                ..plain_label(place, form::category(category).get(lang))
            }
        },
        get: |answers| place_of(&Category::WORDS, &answers.conditions.category),
        set: |answers, place| answers.conditions.category = value_at(&Category::WORDS, place),
        effects: true,
        noted: true,
    }
}
