//! The words of the contract check: what each rule asks, why it matters, and a clause
//! that remedies it.

pub mod asked;
pub mod faq;

use super::annex::title;
use super::format::Format;
use super::{Lang, Text};
use crate::contract_check::{Answer, Check, Reason, Remedy, Rule, Verdict};

/// The tab and the heading.
pub const TITLE: Text = Text::new("合同体检", "Contract check");
/// Above the findings about the present configuration.
pub const OWN: Text = Text::new("当前方案", "The present contract");
/// Above the questionnaire.
pub const OTHER: Text = Text::new("其他服务商的方案", "Another provider's proposal");
/// How the questionnaire works.
pub const OTHER_HINT: Text = Text::new(
    "对照对方的报价单或合同逐项回答。没查到按“没有”计分，跳过不会加分。",
    "Answer from their proposal or contract. What nobody has looked up counts as a no: leaving questions out raises nothing.",
);
/// The clause that remedies a finding.
pub const CLAUSE: Text = Text::new("可补充条款", "A clause that settles it");
/// What the score is not.
pub const NOTE: Text = Text::new(
    "分值和权重为本工具的示例标准，只反映条款是否写清，不评价任何公司，也不构成法律意见。",
    "Weights are this tool's own sample standard. The score says whether the terms are written down; it judges no company and is not legal advice.",
);
/// Head of the column of rules.
pub const RULE: Text = Text::new("检查项", "Rule");
/// Head of the column of verdicts.
pub const VERDICT: Text = Text::new("结论", "Verdict");
/// Head of the column of reasons.
pub const REASON: Text = Text::new("依据", "Because");

/// Instead of a score, as long as nothing has been answered.
pub const NOT_CHECKED: Text = Text::new(
    "尚未核对：还没有任何回答",
    "Not checked yet: nothing has been answered",
);

/// The score of a check: `82 / 100（15 项中已核对 12 项）`.
pub fn score(lang: Lang, check: &Check) -> String {
    if !check.is_asked {
        return NOT_CHECKED.get(lang).to_owned();
    }
    let (score, known, all) = (check.score, check.known, check.findings.len());
    lang.pick(
        format!("{score} / 100（{all} 项中已核对 {known} 项）"),
        format!("{score} / 100 ({known} of {all} looked at)"),
    )
}

/// How a contract stands with a rule.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Good => Text::new("✓ 已写清", "✓ settled"),
        Verdict::Attention => Text::new("△ 需留意", "△ look again"),
        Verdict::Missing => Text::new("✕ 缺失", "✕ missing"),
        Verdict::Unknown => Text::new("? 未核对", "? not looked at"),
    }
}

/// An answer about another provider's proposal.
pub const fn answer(answer: Answer) -> Text {
    match answer {
        Answer::Yes => Text::new("有", "Yes"),
        Answer::No => Text::new("没有", "No"),
        Answer::Unknown => Text::new("没查到", "Not known"),
    }
}

/// What a remedy does.
pub const fn remedy(remedy: Remedy) -> Text {
    match remedy {
        Remedy::Trial => Text::new("加上试用期", "Add a trial"),
        Remedy::Year => Text::new("合同期改为 12 个月", "Make the term 12 months"),
        Remedy::Growth => Text::new("增长目标改为每季度 25%", "Aim for 25 % growth a quarter"),
    }
}

/// Why the present contract is judged as it is.
pub fn reason(lang: Lang, reason: Reason, format: &dyn Format) -> String {
    let fixed = match reason {
        Reason::Clause(clause) => {
            let title = title(clause).get(lang);
            return lang.pick(
                format!("见附件“{title}”条款"),
                format!("Annex, clause \"{title}\""),
            );
        }
        Reason::BaselinesToMeasure(count) => {
            return lang.pick(
                format!("有 {count} 项 KPI 的基线待测，启动会前须补齐"),
                format!("{count} baselines are yet to be measured, before the kick-off"),
            );
        }
        Reason::LongTerm(months) => {
            return lang.pick(
                format!("合同期 {months} 个月，超过一年，建议一年一签"),
                format!("The term is {months} months; a year at a time is safer"),
            );
        }
        Reason::SteepGrowth(growth) => {
            let growth = format.percent(growth);
            return lang.pick(
                format!("每季度增长 {growth} 偏高，难以持续，也推高服务费"),
                format!(
                    "{growth} growth every quarter is seldom kept up, and makes the service dearer"
                ),
            );
        }
        Reason::NotAssessed => Text::new(
            "该方案不按 KPI 考核，附件没有这一条",
            "The service is not assessed, so that the annex has no such clause",
        ),
        Reason::NoTrial => Text::new(
            "有季度复盘，但没有试用期",
            "There are reviews, but no trial",
        ),
        Reason::EnglishOnly => Text::new("只运营英语站点", "Every marketplace is in English"),
        Reason::OwnPeople => Text::new(
            "自有团队中已有人参与运营",
            "Somebody of your own works on the stores",
        ),
        Reason::NobodyNamed => Text::new(
            "尚未填写己方人员；至少指定一人参加月报和复盘",
            "Nobody of your own is named; at least one person should read reports and attend reviews",
        ),
        Reason::OnlySeller => Text::new(
            "只能由卖家核实：索取同类目案例并与客户通话",
            "Only you can check this: ask for cases in your category and call the clients",
        ),
        Reason::ConversionOfNewSites => Text::new(
            "含新开站点，新品期的转化率目标难以达成",
            "A marketplace is new: a conversion target will fail while listings are new",
        ),
        Reason::GrowthAndLowerAcos => Text::new(
            "既要大幅增长又要降 ACoS，须同时约定广告预算如何增加",
            "Much growth and a lower ACoS at once: agree how the ad budget grows",
        ),
        Reason::Answered => Text::new("按填写的回答", "As answered"),
    };
    fixed.get(lang).to_owned()
}

/// What a rule is called.
pub const fn name(rule: Rule) -> Text {
    match rule {
        Rule::KpiDefinition => Text::new("KPI 口径", "How KPIs are defined"),
        Rule::DataSource => Text::new("数据来源", "Where figures come from"),
        Rule::Access => Text::new("账号权限", "Access to the account"),
        Rule::Conduct => Text::new("合规操作", "Conduct"),
        Rule::FeeSeparation => Text::new("费用分列", "Fees, each by itself"),
        Rule::Stages => Text::new("试用与阶段评估", "Trial and reviews"),
        Rule::Localisation => Text::new("本地化", "Localisation"),
        Rule::WrittenChanges => Text::new("书面变更", "Changes in writing"),
        Rule::Control => Text::new("己方掌控", "Staying in control"),
        Rule::Exit => Text::new("退出与交接", "Exit and hand-over"),
        Rule::Exclusions => Text::new("剔除事项", "Exclusions"),
        Rule::TrackRecord => Text::new("业绩核实", "Track record"),
        Rule::Ownership => Text::new("数据归属", "Ownership of data"),
        Rule::Targets => Text::new("目标可行性", "Targets that can be reached"),
        Rule::Supervision => Text::new("持续监督", "Supervision"),
    }
}

/// What to look up in another provider's proposal.
pub const fn question(rule: Rule) -> Text {
    match rule {
        Rule::KpiDefinition => Text::new(
            "每个 KPI 都写明公式、基线和统计范围吗？",
            "Does each KPI have a formula, a baseline and a scope in writing?",
        ),
        Rule::DataSource => Text::new(
            "写明以哪份后台报表为准、数据不一致时听谁的吗？",
            "Does it name the report that counts, and what decides when figures differ?",
        ),
        Rule::Access => Text::new(
            "只要求子账号授权、不索要主账号密码吗？",
            "Does it ask for a limited user only, never for the main password?",
        ),
        Rule::Conduct => Text::new(
            "明确禁止刷单和操纵评论，并约定后果吗？",
            "Does it rule out fake orders and manipulated reviews, with consequences?",
        ),
        Rule::FeeSeparation => Text::new(
            "基础费、广告代投费、提成、奖金分开列示吗？",
            "Are base fee, ad management, commission and bonus on separate lines?",
        ),
        Rule::Stages => Text::new(
            "有试用期，且至少每季度评估一次吗？",
            "Is there a trial, and a review at least every quarter?",
        ),
        Rule::Localisation => Text::new(
            "承诺由母语人员撰写或审校文案吗？",
            "Are texts written or reviewed by native speakers?",
        ),
        Rule::WrittenChanges => Text::new(
            "约定所有变更以书面确认为准吗？",
            "Do changes hold only once confirmed in writing?",
        ),
        Rule::Control => Text::new(
            "价格、预算和重大改动须经卖家批准吗？",
            "Do prices, budgets and major changes need your approval?",
        ),
        Rule::Exit => Text::new(
            "写明提前多少天可解除，以及交接清单和期限吗？",
            "Does it say how to leave, what is handed over and by when?",
        ),
        Rule::Exclusions => Text::new(
            "写明断货、调价、大促等情形如何剔除吗？",
            "Does it say how stock-outs, price changes and deal events are left out?",
        ),
        Rule::TrackRecord => Text::new(
            "提供可核实的同类目案例吗？",
            "Are there cases in your category that can be checked?",
        ),
        Rule::Ownership => Text::new(
            "写明店铺、数据和内容归卖家所有吗？",
            "Does it say that store, data and content are yours?",
        ),
        Rule::Targets => Text::new(
            "目标按阶段设定，并考虑新品期和季节吗？",
            "Are targets set in steps, minding new listings and seasons?",
        ),
        Rule::Supervision => Text::new(
            "约定每月书面月报和交付日期吗？",
            "Is there a written report every month, with a date?",
        ),
    }
}

/// Why it matters.
pub const fn why(rule: Rule) -> Text {
    match rule {
        Rule::KpiDefinition => Text::new(
            "“转化率提升 15%”可以指全店或某些 ASIN，也可以指百分点或相对值；没写清，奖金就会争。",
            "\"15 % more conversion\" can mean the store or some ASINs, points or a share. Unwritten, the bonus is argued over.",
        ),
        Rule::DataSource => Text::new(
            "第三方工具与后台口径不同，相差四分之一并不少见。",
            "Tools and Seller Central count differently; a quarter apart is not rare.",
        ),
        Rule::Access => Text::new(
            "交出主账号等于交出收款、税务和品牌，发生关联或误操作由卖家承担。",
            "The main account is payments, taxes and the brand; linked accounts and mistakes are yours to bear.",
        ),
        Rule::Conduct => Text::new(
            "刷单能让 KPI 当期达标，代价是账号停用。",
            "Fake orders reach a target this month and cost the account later.",
        ),
        Rule::FeeSeparation => Text::new(
            "打包报价往往在执行中追加账单，也无法比较。",
            "Bundled prices grow on the way and cannot be compared.",
        ),
        Rule::Stages => Text::new(
            "没有试用期和定期评估，发现问题时往往已付满全年。",
            "Without a trial and reviews, a year is paid before anything shows.",
        ),
        Rule::Localisation => Text::new(
            "机器翻译的法语、德语详情页直接拉低转化，还可能触发合规问题。",
            "Machine-translated French or German pages lose buyers, and can break rules on labelling.",
        ),
        Rule::WrittenChanges => Text::new(
            "口头改过的预算和目标，结算时没有凭据。",
            "A budget or target that was changed in a call cannot be proved at settlement.",
        ),
        Rule::Control => Text::new(
            "完全交出去，合作结束时自己也不会做了。",
            "Who gives everything away has nobody left who can do it.",
        ),
        Rule::Exit => Text::new(
            "没有交接条款，广告结构、关键词和素材可能带不走。",
            "Without it, campaigns, keywords and images may be lost.",
        ),
        Rule::Exclusions => Text::new(
            "断货一周，增长目标就落空；责任不分清，双方都吃亏。",
            "A week out of stock sinks a growth target; unless causes are told apart, both lose.",
        ),
        Rule::TrackRecord => Text::new(
            "案例可以脱敏，但必须能核实；只听销售讲的业绩，出了问题没有依据。",
            "Cases may be anonymous but must be checkable; what a salesperson tells cannot be held against anybody.",
        ),
        Rule::Ownership => Text::new(
            "素材、数据归属不清，换服务商等于从头再来。",
            "Unless it is yours, a new provider starts from nothing.",
        ),
        Rule::Targets => Text::new(
            "新品期要求高转化、预算不变却要又增长又降 ACoS，注定失败。",
            "High conversion of new listings, or growth and a lower ACoS on a flat budget, must fail.",
        ),
        Rule::Supervision => Text::new(
            "签了合同不是结束；没有月报，问题会晚三个月才看见。",
            "A contract is a beginning; without reports, trouble shows a quarter late.",
        ),
    }
}

/// A clause that settles it, fit to be sent to the other side.
pub const fn clause(rule: Rule) -> Text {
    match rule {
        Rule::KpiDefinition => Text::new(
            "每项 KPI 列明公式、分子分母、ASIN 范围、基线（启动前 3 个完整月）和各期目标；升降幅度均指相对基线的百分比。",
            "Each KPI states formula, numerator, denominator, ASINs, baseline (three full months before the start) and targets by period; changes are relative to the baseline.",
        ),
        Rule::DataSource => Text::new(
            "以卖家从卖家平台和广告后台导出的报表为准，其次为 API 数据，第三方工具仅供参考；双方各存原文件及校验值。",
            "Exports from Seller Central and the ads console decide, then API data; tools are for information. Both keep the files and their hashes.",
        ),
        Rule::Access => Text::new(
            "卖家只开通受限子账号，不提供主账号、密码和两步验证；收付款、税务、用户权限不授权，合作结束当日撤销。",
            "The seller grants a limited user only: no main account, password or second factor; no payments, taxes or permissions; withdrawn on the last day.",
        ),
        Rule::Conduct => Text::new(
            "不得刷单、操纵评论或排名；违反的，当期及上一期奖金退还，卖家可立即解除并追偿损失。",
            "No fake orders, no manipulated reviews or ranking; otherwise this and the last period's bonus is paid back and the seller may leave at once and claim the loss.",
        ),
        Rule::FeeSeparation => Text::new(
            "基础服务费、广告代投费、提成、绩效奖金、项目费、合规代办费分列报价和开票；未列明的费用不得收取。",
            "Base fee, ad management, commission, bonus, projects and registrations are quoted and invoiced apart; what is not listed is not charged.",
        ),
        Rule::Stages => Text::new(
            "前 2 个月为试用期，任何一方可随时书面解除；此后每季度书面复盘一次。",
            "The first two months are a trial that either side may end in writing; then a written review every quarter.",
        ),
        Rule::Localisation => Text::new(
            "文案由目标语种母语人员撰写或审校；抽查不合格的 10 个工作日内免费重做。",
            "Texts are written or reviewed by native speakers; what fails a sample check is redone free within 10 working days.",
        ),
        Rule::WrittenChanges => Text::new(
            "目标、费率、范围、预算的变更经双方书面确认后生效，并登记在变更记录中。",
            "Changes of targets, rates, scope and budget hold once both have confirmed them in writing; a log lists them.",
        ),
        Rule::Control => Text::new(
            "调价、月预算调整、停售和申诉须经卖家书面批准；卖家指定一名对接人参加每期复盘。",
            "Prices, monthly budgets, delisting and appeals need the seller's written approval; one named person attends every review.",
        ),
        Rule::Exit => Text::new(
            "任何一方提前 30 天书面通知可解除；10 个工作日内交接广告导出、Listing 源文件、关键词表和素材，并撤销权限。",
            "Either side may leave with 30 days' written notice; campaigns, listing sources, keywords and material are handed over within 10 working days and access is withdrawn.",
        ),
        Rule::Exclusions => Text::new(
            "断货、卖家调价超过 10%、预算削减超过 20%、大促月、平台故障和新站前 3 个月，按书面登记剔除。",
            "Stock-outs, price changes over 10 %, budget cuts over 20 %, deal months, outages and a marketplace's first three months are left out, as noted in writing.",
        ),
        Rule::TrackRecord => Text::new(
            "服务商提供两个同类目案例的脱敏数据，并安排与客户通话；陈述不实的，卖家可解除合同。",
            "The provider shows two cases in the category and arranges calls with the clients; if untrue, the seller may leave.",
        ),
        Rule::Ownership => Text::new(
            "店铺、数据、广告账户及为卖家制作的内容归卖家所有；未经书面同意不得用于其他客户。",
            "Store, data, ads account and content made for the seller are the seller's, and are not used for other clients without written consent.",
        ),
        Rule::Targets => Text::new(
            "目标按季度递进；新站前 3 个月不考核转化率；增长目标与广告预算同时约定。",
            "Targets rise by quarter; no conversion target in a marketplace's first three months; growth and ad budget are agreed together.",
        ),
        Rule::Supervision => Text::new(
            "服务商每月 8 日前提交书面月报；卖家 5 个工作日内未提出异议的视为确认。",
            "A written report by the 8th of every month; it stands if the seller does not object within 5 working days.",
        ),
    }
}
