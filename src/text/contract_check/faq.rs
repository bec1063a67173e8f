//! What sellers ask beside the rules, and the answers.

use super::reason;
use crate::contract_check::{Diagnosis, Missing, Question, Suitability, WORTHWHILE};
use crate::money::Currency;
use crate::seller::{Goods, Team};
use crate::text::format::Format;
use crate::text::{Lang, Text, form, goods};

/// A question.
pub const fn asked(question: &Question) -> Text {
    match question {
        Question::Suitability(_) => Text::new(
            "常见问题：什么样的卖家适合请代运营？",
            "Often asked: which sellers does a service suit?",
        ),
        Question::Preparation(_) => Text::new(
            "常见问题：跟服务商谈之前要备好什么？",
            "Often asked: what should be ready before talking to a provider?",
        ),
        Question::FirstSteps => Text::new(
            "常见问题：合作出了问题，先做什么？",
            "Often asked: something goes wrong, what comes first?",
        ),
        Question::Diagnosis(_) => Text::new(
            "常见问题：KPI 没达标，怎么查原因？",
            "Often asked: a KPI has failed, where is the cause?",
        ),
    }
}

/// Its answer, paragraph by paragraph.
pub fn answer(lang: Lang, question: &Question, format: &dyn Format) -> Vec<String> {
    match question {
        Question::Suitability(read) => suitability(lang, read, format),
        Question::Preparation(missing) => preparation(lang, missing),
        Question::FirstSteps => fixed(lang, &FIRST_STEPS),
        Question::Diagnosis(read) => diagnosis(lang, read, format),
    }
}

fn fixed(lang: Lang, texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.get(lang).to_owned()).collect()
}

fn suitability(lang: Lang, read: &Suitability, format: &dyn Format) -> Vec<String> {
    let line = format.money(WORTHWHILE, Currency::Usd);
    let rule = lang.pick(
        format!(
            "规模：业内常说年销 {line} 上下起步才划算，因为固定月费摊得开。这只是经验线，不是门槛；不到的，可以先做单个项目，或谈月费低、提成为主的方案。"
        ),
        format!(
            "Size: a common rule of thumb in this trade is sales of about {line} a year and up, since a monthly fee must be carried. It is no fact and no threshold; below it, begin with a single project or with a low fee and a commission."
        ),
    );
    let stage = lang.pick(
        "阶段：已有能卖的产品、稳定的货源和自己的品牌，缺的是欧洲的语言、合规和人手。产品还没验证、库存接不上的，请谁来运营都很难见效。",
        "Stage: products that sell, steady supply and a brand of your own, while languages, compliance or people for Europe are lacking. Where the product is unproven or stock runs out, no operator will help much.",
    );
    vec![
        rule,
        size(lang, read, &line, format),
        stage.to_owned() + &stage_now(lang, read),
        categories(lang, read),
    ]
}

/// How the seller's own sales compare.
fn size(lang: Lang, read: &Suitability, line: &str, format: &dyn Format) -> String {
    let own = format.money(read.yearly, read.currency);
    let Some(dollars) = read.dollars else {
        return lang.pick(
            format!("当前方案：近 3 个月平均折合年 GMV {own}；费率卡没有美元汇率，请自行与 {line} 对照。"),
            format!("Here: {own} a year by the average of the last three months. The card has no rate for dollars; compare it with {line} yourself."),
        );
    };
    let is_enough = dollars >= WORTHWHILE;
    let dollars = format.money(dollars, Currency::Usd);
    let (zh, en) = if is_enough {
        ("达到经验线", "which reaches it")
    } else {
        ("低于经验线", "which is below it")
    };
    lang.pick(
        format!("当前方案：近 3 个月平均折合年 GMV {own}，按费率卡汇率约 {dollars}，{zh}。"),
        format!("Here: {own} a year by the average of the last three months, {dollars} by the card's rates, {en}."),
    )
}

fn stage_now(lang: Lang, read: &Suitability) -> String {
    let (new, missing) = (read.new_sites, read.missing_registrations);
    match (new, missing) {
        (0, 0) => String::new(),
        (_, 0) => lang.pick(
            format!("当前方案有 {new} 个新开站点。"),
            format!(" Marketplaces that are new here: {new}."),
        ),
        (0, _) => lang.pick(
            format!("当前方案有 {missing} 项注册未办，可以请服务商代办。"),
            format!(" Registrations missing here: {missing}; a provider can apply for them."),
        ),
        _ => lang.pick(
            format!("当前方案有 {new} 个新开站点、{missing} 项注册未办，可以请服务商代办。"),
            format!(" Marketplaces that are new here: {new}; registrations missing: {missing}, which a provider can apply for."),
        ),
    }
}

fn categories(lang: Lang, read: &Suitability) -> String {
    let why = lang.pick(
        "类目：家居家具、汽配、工业品和带电产品规格多、认证多、退货贵，更值得找做过同类目的团队；轻小标品自己也能跑。",
        "Category: home and furniture, car parts, industrial goods and whatever needs current have many variants, much to certify and costly returns; a team with cases in the same category pays there first. Small standard goods can be run alone.",
    );
    let labels = |goods: &Goods| goods::label(*goods).get(lang);
    let sold: Vec<&str> = read.demanding.iter().map(labels).collect();
    if sold.is_empty() {
        return why.to_owned();
    }
    let sold = sold.join(lang.pick("、", "; "));
    why.to_owned()
        + &lang.pick(
            format!("当前方案属于此类：{sold}。"),
            format!(" Sold here: {sold}."),
        )
}

fn preparation(lang: Lang, missing: &[Missing]) -> Vec<String> {
    let mut said = fixed(lang, &PREPARATION);
    let missing: Vec<&str> = missing
        .iter()
        .map(|&what| missing_label(what).get(lang))
        .collect();
    let missing = missing.join(lang.pick("、", ", "));
    said.push(if missing.is_empty() {
        lang.pick(
            "当前方案：以上数据都已填写。",
            "Here: all of these figures have been entered.",
        )
        .to_owned()
    } else {
        lang.pick(
            format!("当前方案还没有确认：{missing}。"),
            format!("Not confirmed here yet: {missing}."),
        )
    });
    said
}

const PREPARATION: [Text; 3] = [
    Text::new(
        "数据：最近 3 个完整月、分站点的 GMV 和订单，广告花费与 ACoS，转化率和退货率。从后台直接导出，不要只给截图。",
        "Figures: GMV and orders of the last three full months by marketplace, ad spend and ACoS, unit session percentage and return rate; as exports from Seller Central, not as pictures.",
    ),
    Text::new(
        "家底：主推 ASIN 和类目、库存能卖多少天、谁负责什么、VAT、EPR、欧代和品牌备案办到哪一步。",
        "Standing: main ASINs and category, days of stock, who does what on your side, and how far VAT, EPR, the EU responsible person and Brand Registry are.",
    ),
    Text::new(
        "目标：这一年最想解决的一件事（清库存、冲排名、降 ACoS、增长或开新站），以及能承受的预算上限。账号权限先不给，签约后再开子账号。",
        "Aim: the one thing this year is for (clearing stock, ranking, a lower ACoS, growth or a launch) and the most it may cost. Access comes after signing, as a limited user.",
    ),
];

const fn missing_label(missing: Missing) -> Text {
    match missing {
        Missing::Sales => Text::new("GMV 或广告花费", "GMV or ad spend"),
        Missing::MainAsins => Text::new("主推 ASIN 数量", "main ASINs"),
        Missing::Goods => Text::new("主营类目", "what is sold"),
        Missing::Aims => Text::new("经营目标", "aims"),
        Missing::Baselines => Text::new("转化率或退货率", "unit session percentage or return rate"),
        Missing::Registrations => Text::new("各站点的注册状态", "registrations by marketplace"),
    }
}

const FIRST_STEPS: [Text; 5] = [
    Text::new(
        "1. 先翻合同：争议条款怎么约定，答复期限多长，哪些事项可以剔除。账号安全有风险时例外，先收回子账号权限。",
        "1. Read the contract first: what it says of disputes, how long an answer may take, what is left out. Only a danger to the account goes before: withdraw access at once.",
    ),
    Text::new(
        "2. 书面通知指定对接人：写清现象、起始日期、涉及的站点和 ASIN，附后台导出的数据。口头沟通后也补一封邮件。",
        "2. Write to the named contact: what is seen, since when, which marketplaces and ASINs, with exports attached. A call is followed by an email.",
    ),
    Text::new(
        "3. 要求对方按期交原因分析和改进方案，含负责人、动作、完成日期和复查指标。",
        "3. Ask for an analysis and a plan by a date: who does what until when, and which figure will show it.",
    ),
    Text::new(
        "4. 到期复查。仍无改善，要求换人或启动书面协商，同时暂停有争议的付款（以合同允许为限）。",
        "4. Check on that date. Without improvement, ask for other people or for written talks, and hold back what is disputed as far as the contract allows.",
    ),
    Text::new(
        "5. 还是不行，就按退出条款通知解除，按清单交接，当天收回全部权限。",
        "5. If that fails, give notice under the exit clause, take over by the list, and withdraw all access the same day.",
    ),
];

/// The four causes, the likeliest and cheapest to check first.
fn diagnosis(lang: Lang, read: &Diagnosis, format: &dyn Format) -> Vec<String> {
    vec![
        lang.pick(
            "按下面的顺序查，查到原因就停：越靠前越容易查，也越常见。",
            "Look in this order and stop at the cause: what comes first is quicker to check and more often the reason.",
        )
        .to_owned(),
        target(lang, read, format),
        own_part(lang, read),
        resources(lang, read),
        market(lang, read),
    ]
}

fn target(lang: Lang, read: &Diagnosis, format: &dyn Format) -> String {
    let here = read.target.map_or_else(
        || {
            lang.pick("未见明显问题", "nothing speaks against the targets")
                .to_owned()
        },
        |found| reason(lang, found, format),
    );
    lang.pick(
        format!("1. 目标脱离实际：基线取了哪几个月，新品期、淡季和预算算进去了吗？当前方案：{here}。"),
        format!("1. The target was out of reach: which months is the baseline from, and were new listings, the season and the budget minded? Here: {here}."),
    )
}

fn own_part(lang: Lang, read: &Diagnosis) -> String {
    let people = if read.has_people {
        lang.pick("已有己方人员", "somebody of your own is named")
    } else {
        lang.pick("还没有指定己方人员", "nobody of your own is named")
    };
    let stock = read.stock_days.map_or_else(
        || {
            lang.pick("库存天数未填", "days of stock are not known")
                .to_owned()
        },
        |days| {
            lang.pick(
                format!("库存可卖 {days} 天"),
                format!("stock lasts {days} days"),
            )
        },
    );
    lang.pick(
        format!("2. 己方没配合到位：有没有断货、拖延审批、缺素材、临时改价或砍预算？逐项对照登记，能剔除的先剔除。当前方案：{people}，{stock}。"),
        format!("2. Your own part was missing: stock-outs, late approvals, no material, sudden price changes or budget cuts? Go through what was noted and leave out what may be left out. Here: {people}; {stock}."),
    )
}

fn resources(lang: Lang, read: &Diagnosis) -> String {
    let team = form::team(read.team).get(lang);
    let sites = read.sites;
    let hint = match read.team {
        Team::Shared if sites > 2 => lang.pick(
            "，站点多，要问清每周投入多少人时",
            "; with so many, ask for the hours a week",
        ),
        _ => "",
    };
    lang.pick(
        format!("3. 服务商投入不足：约定的人还在做吗，同时带几个客户，动作清单完成了多少？当前方案：{team}，{sites} 个站点{hint}。"),
        format!("3. Too little was put in: are the agreed people still there, how many clients have they, how much of the plan was done? Here: {team}, marketplaces: {sites}{hint}."),
    )
}

fn market(lang: Lang, read: &Diagnosis) -> String {
    let here = if read.has_exclusions {
        lang.pick("附件已写明哪些情形剔除", "the annex says what is left out")
    } else {
        lang.pick(
            "附件没有剔除条款",
            "the annex has no clause on what is left out",
        )
    };
    lang.pick(
        format!("4. 市场变了：类目搜索量、竞品价格、广告单价或平台政策有没有变化？与去年同月和同类目比，再决定改目标还是换打法。当前方案：{here}。"),
        format!("4. The market has changed: searches, rivals' prices, cost per click or policies? Compare with the same month a year ago and with the category before changing the target or the plan. Here: {here}."),
    )
}
