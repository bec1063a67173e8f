//! The contract annex: its clauses, each with the choice that has put it there, to read,
//! to copy and to print.

use super::kpi::dates;
use super::kpi::schedule::with_schedule;
use crate::annex::{Annex, Clause, TextHash, annex};
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Var, View, el, region, when};
use crate::form::Answers;
use crate::link::{self, Link};
use crate::text::annex::{self as words, Block, Edition, sent};
use crate::text::{Lang, Text};
use crate::view::controls::Pen;
use crate::view::controls::copying::{Copy, copy_if_taken, copying, outcome};
use crate::view::controls::{button, scroll};
use crate::view::state::Context;

/// What is drawn: text of every clause in every language that is asked for.
#[derive(Clone, PartialEq, Eq)]
struct Drawn {
    clauses: Vec<DrawnClause>,
    hash: TextHash,
    notes: Vec<String>,
    names: Vec<&'static str>,
}

#[derive(Clone, PartialEq, Eq)]
struct DrawnClause {
    titles: Vec<&'static str>,
    because: String,
    /// One list for each language.
    editions: Vec<Vec<Block>>,
}

/// Draws it for the present answers. The languages start with the reader's own.
pub(in crate::view) fn annex_view(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let edition = Var::new(Edition::In(pen.lang()));
    let state = copying(context);
    let now = move || {
        let edition = edition.get();
        with_annex(context, |annex| drawn(annex, locale, edition))
    };
    let text = region(now, move |drawn| document(locale, drawn));
    el("div")
        .class("schedule annex")
        .child(sent_notice(pen))
        .child(overdue(pen))
        .child(controls(pen, edition, state))
        .child(text)
        .into()
}

/// That a date of the text has passed already. It is none of the text, which follows from
/// the answers alone.
fn overdue(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let said = region(
        move || with_annex(context, |annex| dates::overdue(locale, &annex.milestones)),
        |said| said.as_deref().map(dates::warning),
    );
    el("div").class("copy").child(said)
}

/// Reads the annex of the present answers.
pub(in crate::view) fn with_annex<T>(context: Context, read: impl FnOnce(&Annex<'_>) -> T) -> T {
    with_schedule(context, |card, inputs, quote, schedule| {
        read(&annex(card, inputs, quote, schedule))
    })
}

fn drawn(annex: &Annex<'_>, locale: Locale, edition: Edition) -> Drawn {
    let languages = edition.languages();
    let clause = |clause: &Clause| {
        let blocks = |&lang: &Lang| words::blocks(annex, clause.id, lang, &Locale(lang));
        DrawnClause {
            titles: languages
                .iter()
                .map(|&lang| words::title(clause.id).get(lang))
                .collect(),
            because: words::because(locale.0, clause.because),
            editions: languages.iter().map(blocks).collect(),
        }
    };
    Drawn {
        names: languages
            .iter()
            .map(|&lang| words::TITLE.get(lang))
            .collect(),
        clauses: annex.clauses.iter().map(clause).collect(),
        hash: words::hash(annex),
        notes: languages
            .iter()
            .map(|&lang| words::note(annex, lang))
            .collect(),
    }
}

/// What the present text is to one that was sent: its hash, and that of the link.
type Compared = (sent::Sent, TextHash, TextHash);

/// Says whether the text is the one that was sent, if its link has said which that was.
fn sent_notice(pen: Pen) -> Element {
    let context = pen.context;
    let said = region(
        move || compared(context),
        move |&compared| compared.map(|compared| told(pen.lang(), compared)),
    );
    // The live region stands before its content does, or it would not be heard.
    el("div").class("sent").attr("role", "status").child(said)
}

fn compared(context: Context) -> Option<Compared> {
    let sent = context.contracts.with(|contracts| contracts.sent.clone());
    let hash = link::text_hash(&sent)?;
    let link = link::decode(link::payload(&sent)).ok()?;
    with_annex(context, |annex| {
        // As they were put into the fields.
        let link = Link {
            inputs: Answers::new(annex.card, &link.inputs).inputs(),
            ..link
        };
        let found = words::hash(annex);
        Some((sent::compared(annex, &link, hash), found, hash))
    })
}

fn told(lang: Lang, (found, present, sent): Compared) -> Element {
    let is_same = found == sent::Sent::Same;
    let verdict = el("strong").child(sent::verdict(found).get(lang));
    let hashes = (!is_same).then(|| {
        el("p")
            .class("note")
            .child(sent::hashes(lang, present, sent))
    });
    let said = el("div")
        .class("words")
        .child(el("p").child(verdict))
        .child(el("p").child(sent::advice(found).get(lang)))
        .child(hashes);
    el("div")
        .class(if is_same { "notice" } else { "notice problem" })
        .child(said)
}

/// A link to the present text, with its hash.
fn link_to_text(context: Context) -> String {
    format!("{}.{}", context.link(), with_annex(context, words::hash))
}

/// What became of copying it, with the link for whoever cannot.
fn link_outcome(context: Context, lang: Lang, state: Var<Copy>) -> View {
    let by_hand = move || {
        el("input")
            .class("link-text")
            .attr("type", "text")
            .attr("readonly", true)
            .attr("aria-label", sent::LINK.get(lang))
            .live_prop("value", move || link_to_text(context))
            .on("focus", event::select_all)
    };
    let (done, by_hand_only) = (words::COPIED.get(lang), sent::BY_HAND.get(lang));
    View::from(outcome(state, done, by_hand_only))
        .and(when(move || state.with(Copy::is_out), by_hand))
}

fn controls(pen: Pen, edition: Var<Edition>, state: Var<Copy>) -> Element {
    let Pen { context, locale } = pen;
    let lang = pen.lang();
    let choice = |label: Text, value: Edition| {
        button("", label.get(lang), move |_| edition.set(value))
            .aria("aria-pressed", move || edition.get() == value)
    };
    let languages = el("div")
        .class("languages")
        .attr("role", "group")
        .attr("aria-label", pen.say(words::LANGUAGES))
        .child(choice(words::CHINESE, Edition::In(Lang::Zh)))
        .child(choice(words::ENGLISH, Edition::In(Lang::En)))
        .child(choice(words::BOTH, Edition::Both));
    let markdown = move |event: &_| {
        copy_if_taken(context, event, state, move || {
            with_annex(context, |annex| {
                words::markdown(annex, edition.get_untracked())
            })
        });
    };
    let summary = move |event: &_| {
        copy_if_taken(context, event, state, move || {
            with_annex(context, |annex| words::summary(annex, lang, &locale))
        });
    };
    let link_state = copying(context);
    let link = move |event: &_| {
        copy_if_taken(context, event, link_state, move || link_to_text(context));
    };
    let buttons = el("div")
        .class("actions")
        .child(button("quiet", pen.say(words::COPY_MARKDOWN), markdown))
        .child(button("quiet", pen.say(words::COPY_SUMMARY), summary))
        .child(button("quiet", pen.say(sent::COPY_LINK), link));
    el("div")
        .class("copy")
        .child(languages)
        .child(buttons)
        .child(outcome(
            state,
            pen.say(words::COPIED),
            pen.say(words::BY_HAND),
        ))
        .child(link_outcome(context, lang, link_state))
}

fn document(locale: Locale, drawn: &Drawn) -> View {
    let clauses = (1..)
        .zip(&drawn.clauses)
        .map(|(number, clause)| article(locale, number, clause));
    let notes = drawn
        .notes
        .iter()
        .map(|note| el("p").class("note").child(note.clone()));
    let hash = format!("{} {}", words::HASH.get(locale.0), drawn.hash);
    let title = drawn.names.join(" / ");
    View::from(el("h4").child(title))
        .and(View::of(clauses))
        .and(View::of(notes))
        .and(el("p").class("note hash").child(hash))
}

fn article(locale: Locale, number: usize, clause: &DrawnClause) -> Element {
    let title = format!("{number}. {}", clause.titles.join(" / "));
    let parts = words::parts(&clause.editions).into_iter();
    let body = parts.map(|(paragraph, language, block)| {
        let title = clause.titles[language];
        drawn_block(locale, block, (number, paragraph), title)
    });
    el("article")
        .class("kpi")
        .child(el("h4").child(title))
        .child(el("p").class("note").child(clause.because.clone()))
        .children(body)
}

fn drawn_block(
    locale: Locale,
    block: &Block,
    (clause, paragraph): (usize, usize),
    title: &str,
) -> Element {
    match block {
        Block::Paragraph(text) => el("p").child(format!("{clause}.{paragraph} {text}")),
        Block::Items(items) => {
            el("ul").children(items.iter().map(|item| el("li").child(item.clone())))
        }
        Block::Table { head, rows } => {
            let heads = head
                .iter()
                .map(|head| el("th").attr("scope", "col").child(head.clone()));
            let rows = rows.iter().map(|row| {
                let cells = row.iter().enumerate().map(|(place, cell)| {
                    let cell = cell.clone();
                    match place {
                        0 => el("th").attr("scope", "row").child(cell),
                        _ => el("td").child(cell),
                    }
                });
                el("tr").children(cells)
            });
            let table = el("table")
                .class("targets")
                .child(el("thead").child(el("tr").children(heads)))
                .child(el("tbody").children(rows));
            scroll(locale, title, table)
        }
    }
}
