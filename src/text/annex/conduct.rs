//! What both sides do and leave, and how they part.

use super::pen::{Block, Pen};
use crate::kpi::MilestoneKind;
use crate::text::Text;

pub(super) fn trial(pen: &Pen<'_>) -> Vec<Block> {
    let end = pen.date(MilestoneKind::TrialEnd);
    vec![Block::Paragraph(pen.lang.pick(
        format!("试用期至 {end} 止，费用按报价单试用折扣计。试用期内任何一方可随时书面解除，只结清已发生月份的费用，不付违约金。"),
        format!("The trial lasts until {end}, at the discount of the quote. Until then either side may leave at any time in writing; the months that have begun are paid, and nothing else."),
    ))]
}

pub(super) fn seller_duties(pen: &Pen<'_>) -> Vec<Block> {
    let days = pen.terms.answer_working_days;
    vec![
        pen.say("卖家负责：", "The seller:"),
        pen.items(&[
            Text::new(
                "按双方确认的补货计划备货，断货风险提前书面告知",
                "keeps stock as the agreed plan says, and tells in writing before it runs out",
            ),
            Text::new(
                "提供真实的产品资料、图片、认证和合规文件",
                "provides true product data, images, certificates and compliance documents",
            ),
            Text::new(
                "按时支付广告费、亚马逊费用和服务费",
                "pays ads, Amazon and the service on time",
            ),
            Text::new(
                "指定一名有决定权的对接人，参加每期复盘",
                "names one person who may decide and who attends every review",
            ),
        ]),
        Block::Paragraph(pen.lang.pick(
            format!("需要卖家确认的事项，卖家在 {days} 个工作日内书面答复；逾期影响 KPI 的，受影响的天数登记为剔除事项。"),
            format!("What needs the seller's approval is answered in writing within {days} working days; days that are lost for want of an answer are exclusions."),
        )),
    ]
}

pub(super) fn changes(pen: &Pen<'_>) -> Vec<Block> {
    vec![
        pen.say(
            "KPI、权重、目标、费率、服务范围和广告预算的任何变更，须写明变更内容、原因和生效日，经双方书面确认后生效；未确认的按原约定执行。",
            "Any change of KPIs, weights, targets, rates, scope or ad budget says what, why and from when, and holds once both sides have confirmed it in writing; until then what was agreed stands.",
        ),
        pen.say(
            "变更不溯及已经冻结的考核周期。双方共用一份变更记录，按日期编号。",
            "No change reaches back into a period that has been frozen. Both sides keep one log of changes, numbered by date.",
        ),
    ]
}

pub(super) fn access(pen: &Pen<'_>) -> Vec<Block> {
    vec![
        pen.say(
            "店铺归卖家所有。卖家只为服务商开通子账号，不提供主账号、密码或两步验证码。子账号限于下列权限：",
            "The account is the seller's. The provider gets a user of its own; never the main account, a password or a second factor. Its permissions are limited to:",
        ),
        pen.items(&[
            Text::new("商品与 A+ 内容：查看和编辑", "Catalogue and A+ content: view and edit"),
            Text::new("库存与 FBA 货件：查看；编辑须卖家逐次授权", "Inventory and FBA shipments: view; edit only when the seller allows it each time"),
            Text::new("广告活动管理：查看和编辑", "Campaign manager: view and edit"),
            Text::new("买家消息与退货：查看和回复", "Buyer messages and returns: view and answer"),
            Text::new("业务报告与账号状况：查看", "Business Reports and Account Health: view"),
        ]),
        pen.say(
            "不开通：收付款与存款方式、税务资料、用户权限管理、账号信息变更、品牌备案角色转让。",
            "Not granted: payments and deposit methods, tax information, user permissions, account information, transfer of Brand Registry roles.",
        ),
        pen.say(
            "通过 API 接入的，只授予完成服务所需的角色，密钥由卖家账号授权并可随时撤销。登录设备和网络由双方登记，不与其他店铺混用。",
            "An API gets only the roles that the service needs, under an authorisation that the seller can withdraw at any time. Devices and networks are noted by both sides and not shared with other accounts.",
        ),
    ]
}

pub(super) fn conduct(pen: &Pen<'_>) -> Vec<Block> {
    vec![
        pen.say(
            "服务商遵守亚马逊卖家行为准则及服务提供商相关政策，不得刷单、操纵评论或排名、滥用买家消息、侵犯知识产权或使用虚假资料。",
            "The provider keeps to Amazon's seller code of conduct and its policies for service providers: no fake orders, no manipulated reviews or ranking, no misuse of buyer messages, no infringement, no false documents.",
        ),
        pen.say(
            "经证实违反的：当期及上一期绩效奖金全部退还，由此产生的销售不计入任何 KPI，卖家可立即书面解除，服务商赔偿由此造成的直接损失。",
            "If that is proved: the bonus of this and the previous period is paid back, sales that came of it count for no KPI, the seller may leave at once in writing, and the provider makes good the direct loss.",
        ),
        pen.say(
            "卖家不得要求服务商从事上述行为；提出此类要求的，服务商可拒绝并暂停相关工作，受影响天数按“剔除事项”处理。",
            "The seller does not ask for any of it; the provider may refuse and stop, and the days that are lost are exclusions.",
        ),
    ]
}

pub(super) fn localisation(pen: &Pen<'_>) -> Vec<Block> {
    vec![pen.say(
        "非英语站点的标题、五点、A+ 和广告关键词由目标语种母语人员撰写或审校，关键词按当地搜索习惯重新调研，不直接使用机器翻译。卖家可随时抽查；抽查不合格的，服务商在 10 个工作日内免费重做。",
        "Titles, bullet points, A+ content and ad keywords of marketplaces in other languages than English are written or reviewed by native speakers; keywords are researched anew for the market, and machine translation is not used as it is. The seller may check samples at any time; what does not pass is redone free of charge within 10 working days.",
    )]
}

pub(super) fn ownership(pen: &Pen<'_>) -> Vec<Block> {
    vec![
        pen.say(
            "店铺、品牌、ASIN、评论、广告账户及其历史数据归卖家所有。",
            "The store, the brand, ASINs, reviews, the ads account and all its history belong to the seller.",
        ),
        pen.say(
            "服务商制作的文案、图片、A+、关键词表和广告结构，自对应费用付清之日起归卖家所有；服务商保留自有工具和方法。",
            "Texts, images, A+ content, keyword lists and campaign structures made for the seller are the seller's once they are paid; the provider keeps its own tools and methods.",
        ),
        pen.say(
            "未经卖家书面同意，服务商不得将卖家数据用于其他客户、案例宣传或训练模型。",
            "Without the seller's consent in writing its data are not used for other clients, for case studies or to train models.",
        ),
    ]
}

pub(super) fn confidentiality(pen: &Pen<'_>) -> Vec<Block> {
    let years = pen.terms.confidentiality_years;
    vec![
        Block::Paragraph(pen.lang.pick(
            format!("双方对对方的经营数据、价格和供应链信息保密，期限至合同结束后 {years} 年。"),
            format!("Both keep the other's business figures, prices and suppliers confidential, until {years} years after the contract."),
        )),
        pen.say(
            "买家个人信息只在完成服务所必需的范围内处理，遵守《个人信息保护法》、欧盟 GDPR 和英国 GDPR，不下载、不留存、不转交第三方；发生泄露的，24 小时内书面通知对方。",
            "Personal data of buyers are handled only as far as the service needs it, under China's PIPL, the EU's GDPR and the UK GDPR: not downloaded, not kept, not passed on. The other side is told of a leak in writing within 24 hours.",
        ),
    ]
}

pub(super) fn exit(pen: &Pen<'_>) -> Vec<Block> {
    let start = pen.format.date(pen.annex.inputs.start.first_day());
    let (end, notice) = (
        pen.date(MilestoneKind::TermEnd),
        pen.date(MilestoneKind::RenewalNotice),
    );
    let hand_over = pen.date(MilestoneKind::HandOver);
    let deadlines = pen.terms.deadlines;
    let (days, cure) = (deadlines.notice_days, pen.terms.cure_days);
    let hand_over_days = deadlines.hand_over_working_days;
    vec![
        Block::Paragraph(pen.lang.pick(
            format!("服务期自 {start} 至 {end}。双方未在 {notice}（含当日）之前书面约定续约的，到期终止，不自动续约。"),
            format!("The service runs from {start} to {end}. Unless both agree in writing by {notice} to go on, it ends then; it does not renew by itself."),
        )),
        Block::Paragraph(pen.lang.pick(
            format!("任何一方可提前 {days} 天书面通知解除。对方违约且在书面催告后 {cure} 天内未改正的，可立即解除。费用结算至解除之日，已冻结周期的奖金或扣减照常结算。"),
            format!("Either side may leave with {days} days' notice in writing, and at once if the other is in breach and has not mended it within {cure} days of a written notice. Fees are settled up to that day; bonus or deduction of frozen periods stay due."),
        )),
        Block::Paragraph(pen.lang.pick(
            format!("合同结束后 {hand_over_days} 个工作日内（期满的为 {hand_over} 前），服务商交接下列内容，卖家同时撤销全部权限："),
            format!("Within {hand_over_days} working days of the end (by {hand_over} at the end of the term) the provider hands over, and the seller withdraws all access:"),
        )),
        pen.items(&[
            Text::new("广告活动导出文件、否定词与竞价记录", "campaign exports, negative keywords, bid history"),
            Text::new("Listing 源文件、关键词表、图片与 A+ 源文件", "listing sources, keyword lists, sources of images and A+ content"),
            Text::new("各期报表原文件及校验值、结算单、变更记录", "report files with their hashes, settlement sheets, the log of changes"),
            Text::new("进行中的促销、货件、客诉与申诉清单", "a list of running promotions, shipments, complaints and appeals"),
            Text::new("一次知识转移会议，并书面答疑至交接完成", "one meeting to pass on what is known, and answers in writing until the hand-over is complete"),
        ]),
    ]
}

pub(super) fn disputes(pen: &Pen<'_>) -> Vec<Block> {
    vec![
        pen.say("发生争议时依次：", "In a dispute, in this order:"),
        pen.items(&[
            Text::new(
                "对照本附件的公式和双方留存的报表文件重新计算",
                "compute again by the formulas of this annex from the files that both have kept",
            ),
            Text::new(
                "对接人书面沟通，5 个工作日内给出问题分析与改进方案",
                "write to the contact, who answers with an analysis and a plan within 5 working days",
            ),
            Text::new(
                "双方负责人协商，10 个工作日内形成书面结论",
                "the heads of both sides agree on a result in writing within 10 working days",
            ),
            Text::new(
                "仍未解决的，提交主合同约定的仲裁机构或法院",
                "what is left goes to the arbitration or court that the main contract names",
            ),
        ]),
        pen.say(
            "争议期间无争议部分照常支付，服务和账号维护不中断。",
            "Meanwhile what is not in dispute is paid, and service and account care go on.",
        ),
    ]
}

pub(super) fn nature(pen: &Pen<'_>) -> Vec<Block> {
    let card = pen.annex.card;
    let name = pen.lang.pick(&card.name().zh, &card.name().en);
    let id = card.id();
    let until = pen.format.date(card.valid_until());
    vec![
        Block::Paragraph(pen.lang.pick(
            format!("本附件按费率卡“{name}”（{id}，有效期至 {until}）生成，为谈判用样本，不构成法律意见；各项天数和比例为示例，签署前须由双方逐条确认。"),
            format!("This annex follows the rate card \"{name}\" ({id}, valid until {until}). It is a sample for negotiation and not legal advice; its days and shares are samples, to be agreed one by one before signing."),
        )),
        pen.say(
            "费率标注为示例的，非任何公司的实际报价。本附件与主合同不一致时，以双方签署的主合同为准。",
            "Rates marked as samples are not any company's actual prices. Where this annex and a signed main contract differ, the main contract decides.",
        ),
    ]
}
