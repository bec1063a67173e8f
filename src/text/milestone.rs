//! What is due in a contract, and what has to be done by then.

use super::format::{Format, Plain};
use super::{Lang, Text};
use crate::calendar::Month;
use crate::kpi::{Deadlines, Entry, Milestone, MilestoneKind, icalendar};
use crate::rate_card::CardId;
use time::Date;

/// The heading of the list.
pub const TITLE: Text = Text::new("合同时间表", "Dates of the contract");
/// The button that saves the list as a calendar.
pub const DOWNLOAD: Text = Text::new("下载日历（.ics）", "Download calendar (.ics)");
/// What that is good for.
pub const DOWNLOAD_HINT: Text = Text::new(
    "可导入 Outlook、苹果日历或企业微信日程。微信内打不开时，请在浏览器中打开本页下载。",
    "For Outlook, Apple or Google Calendar. If nothing happens inside WeChat, open this page in a browser.",
);
/// The heading of the dates.
pub const DATE: Text = Text::new("日期", "Date");
/// The heading of what is due.
pub const DUE: Text = Text::new("事项", "Due");
/// The heading of what has to be done.
pub const WHAT: Text = Text::new("内容", "What it means");

/// That deadlines in days are samples, and which days are no working days.
pub fn note(lang: Lang, deadlines: Deadlines) -> String {
    let Deadlines {
        access_working_days: access,
        notice_days: notice,
        hand_over_working_days: hand_over,
    } = deadlines;
    lang.pick(
        format!(
            "期限为示例：启动前 {access} 个工作日授权、期满前 {notice} 天通知、期满后 {hand_over} 个工作日内交接，以双方约定为准。\
             工作日不含周末和费率卡所列节假日。"
        ),
        format!(
            "Sample deadlines, to be agreed: access {access} working days before the start, {notice} days' notice, \
             hand-over within {hand_over} working days. Working days leave out weekends and the holidays of the rate card."
        ),
    )
}

/// What is due, in a few words.
pub fn title(lang: Lang, kind: MilestoneKind, format: &(impl Format + ?Sized)) -> String {
    let text = match kind {
        MilestoneKind::DataAccess => Text::new("数据授权完成", "Data access given"),
        MilestoneKind::KickOff => Text::new("项目启动会", "Kick-off"),
        MilestoneKind::TrialEnd => Text::new("试用期结束", "End of trial"),
        MilestoneKind::RenewalNotice => {
            Text::new("续约或终止通知截止", "Last day to renew or give notice")
        }
        MilestoneKind::TermEnd => Text::new("合同期满", "End of term"),
        MilestoneKind::HandOver => Text::new("交接完成", "Hand-over complete"),
        MilestoneKind::MonthlyReport(month) => {
            let month = format.month(month);
            return lang.pick(format!("月报（{month}）"), format!("Report on {month}"));
        }
        MilestoneKind::Freeze(period) => {
            return lang.pick(
                format!("第 {period} 期数据冻结"),
                format!("Freeze of period {period}"),
            );
        }
        MilestoneKind::Review(period) => {
            return lang.pick(
                format!("第 {period} 期复盘会"),
                format!("Review of period {period}"),
            );
        }
        MilestoneKind::TrueUp(period) => {
            return lang.pick(
                format!("第 {period} 期回溯校正"),
                format!("True-up of period {period}"),
            );
        }
    };
    text.get(lang).to_owned()
}

/// What has to be done by then.
pub const fn what(kind: MilestoneKind) -> Text {
    match kind {
        MilestoneKind::DataAccess => Text::new(
            "卖家开通受限子账号和广告账户权限，双方导出基线数据并留存文件；不交主账号密码",
            "The seller opens a limited user and access to the ads account; both export the baseline figures and keep the files. Never the main password",
        ),
        MilestoneKind::KickOff => Text::new(
            "确认基线、目标、固定 ASIN 清单和对接人",
            "Confirm baselines, targets, the fixed list of ASINs and who talks to whom",
        ),
        MilestoneKind::TrialEnd => Text::new(
            "试用期最后一天：决定是否继续，逾期按合同期执行",
            "Last day of the trial: go on or leave; afterwards the term applies",
        ),
        MilestoneKind::MonthlyReport(_) => Text::new(
            "服务商提交月报：各 KPI 实际值、账号健康读数、下月计划",
            "The provider reports: actual values, account health, plan for the next month",
        ),
        MilestoneKind::Freeze(_) => Text::new(
            "双方从卖家后台和广告后台导出当期报表，按此结算",
            "Both export the period's reports from Seller Central and the ads console; the settlement rests on them",
        ),
        MilestoneKind::Review(_) => Text::new(
            "复盘会：核对得分、奖金或扣减，书面确认下期调整",
            "Review: score, bonus or deduction; changes for the next period in writing",
        ),
        MilestoneKind::TrueUp(_) => Text::new(
            "重新导出同一报表，差额一次性结清",
            "The same reports are exported again; the difference is settled once",
        ),
        MilestoneKind::RenewalNotice => Text::new(
            "在此日之前书面通知续约、调整或到期终止",
            "Renew, change or end the contract in writing by this day",
        ),
        MilestoneKind::TermEnd => Text::new(
            "服务最后一天：结清费用，撤销权限",
            "Last day of the service: fees are settled, access is taken back",
        ),
        MilestoneKind::HandOver => Text::new(
            "广告活动导出、Listing 源文件、关键词表、图片和 A+ 素材、工具账号全部交回",
            "Campaign exports, listing sources, keyword lists, images, A+ content and tool accounts are handed back",
        ),
    }
}

/// That access to the data was due before `today`, if it was: docs/kpi.md, section 9.
pub fn overdue(
    lang: Lang,
    all: &[Milestone],
    today: Date,
    format: &(impl Format + ?Sized),
) -> Option<String> {
    let mut due = all.iter();
    let access = due.find(|due| due.kind == MilestoneKind::DataAccess)?;
    (access.date < today).then(|| {
        let date = format.date(access.date);
        lang.pick(
            format!("数据授权应在 {date} 前完成，该日已过：请立即开通权限并导出基线数据，或将开始月份推迟。"),
            format!("Data access was due on {date}, which has passed: give it and export the baseline at once, or start a month later."),
        )
    })
}

/// The dates as a calendar file, of the contract by `card` that begins with `start`;
/// `stamp` is today.
pub fn calendar_file(
    lang: Lang,
    (start, card): (Month, CardId),
    stamp: Date,
    all: &[Milestone],
) -> String {
    let entries: Vec<Entry> = all
        .iter()
        .map(|milestone| Entry {
            uid: milestone.kind.uid(start, card),
            date: milestone.date,
            summary: title(lang, milestone.kind, &Plain),
            description: what(milestone.kind).get(lang).to_owned(),
        })
        .collect();
    icalendar(TITLE.get(lang), stamp, &entries)
}
