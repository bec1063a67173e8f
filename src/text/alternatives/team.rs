//! The words of a team of the seller's own.

use core::cmp::Ordering;

use super::size;
use crate::alternatives::TeamCosts;
use crate::money::{Amount, Currency};
use crate::seller::Tenths;
use crate::text::format::Format;
use crate::text::{Lang, form};

/// By how much the own team differs from the quote over the term.
pub fn team_verdict(
    lang: Lang,
    team: &TeamCosts,
    currency: Currency,
    format: &dyn Format,
) -> String {
    let difference = team.difference.term;
    let size = format.money(size(difference), currency);
    match difference.cmp(&Amount::ZERO) {
        Ordering::Greater => lang.pick(
            format!("合同期内，自建团队比本报价高 {size}"),
            format!("Over the term an own team costs {size} more than this quote"),
        ),
        Ordering::Less => lang.pick(
            format!("合同期内，自建团队比本报价低 {size}"),
            format!("Over the term an own team costs {size} less than this quote"),
        ),
        Ordering::Equal => lang
            .pick(
                "合同期内，自建团队与本报价费用相同",
                "Over the term an own team costs as much as this quote",
            )
            .into(),
    }
}

/// What else is to be known of the team, a sentence each.
pub fn team_facts(
    lang: Lang,
    team: &TeamCosts,
    currency: Currency,
    format: &dyn Format,
) -> Vec<String> {
    let money = |amount| format.money(amount, currency);
    let mut facts = vec![hires(lang, team, format)];
    if !team.not_yet_done.is_zero() {
        let paid = money(team.not_yet_done);
        facts.push(lang.pick(
            format!("合同期费用中有 {paid} 付给了上手期尚未产出的工作（已含在上述费用内）"),
            format!(
                "Of the term's costs {paid} is paid for work not yet done (not on top of them)"
            ),
        ));
    }
    if !team.kept.is_zero() {
        let kept = money(team.kept);
        facts.push(lang.pick(
            format!("现有人员每月已花 {kept}；若他们无论如何都留用，只比较其余部分"),
            format!(
                "{kept} a month goes to people you have: if they stay in any case, compare the rest only"
            ),
        ));
    }
    if let Some(heads) = team.fee_in_heads {
        facts.push(lang.pick(
            format!("本报价的月费约可雇 {heads} 人（按该团队人均成本，不含软件）"),
            format!("The monthly fee of this quote would pay for {heads} heads, at this team's mean cost without software"),
        ));
    }
    let basis = (
        format.percent(team.on_cost),
        money(team.seat),
        format.percent(team.recruiting),
    );
    facts.push(rates(lang, &basis));
    facts
}

fn hires(lang: Lang, team: &TeamCosts, format: &dyn Format) -> String {
    let hires: u16 = team.roles.iter().map(|role| role.hires.0).sum();
    if hires == 0 {
        return lang.pick("无需新招", "Nobody is to be hired").into();
    }
    let (hires, output) = (Tenths(hires), format.percent(team.ramp_output));
    if team.ramp_months == 0 {
        return lang.pick(
            format!("待招 {hires} 人，到岗即可胜任"),
            format!("{hires} heads to hire, productive at once"),
        );
    }
    let months = form::months(lang, team.ramp_months);
    lang.pick(
        format!("待招 {hires} 人，到岗 {months}后才能完全胜任，此前产出按 {output} 计"),
        format!("{hires} heads to hire, fully productive after {months}, at {output} until then"),
    )
}

/// What a head is counted with.
fn rates(lang: Lang, (on_cost, seat, recruiting): &(String, String, String)) -> String {
    lang.pick(
        format!("人均成本 = 月薪 × {on_cost}（含社保公积金）+ 工位设备 {seat}；招聘费 = 月薪 × {recruiting}"),
        format!("A head costs salary × {on_cost} (with social insurance) and {seat} for seat and equipment; recruiting is {recruiting} of a month's salary"),
    )
}
