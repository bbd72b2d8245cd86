import Enforcement

/// What complaints are about, in words of our own.
struct ComplaintStory {
    let subject: String
    /// The text; `#` stands for an amount, `@` for an order's number.
    let text: String

    static let rows: [ComplaintStory] = [
        ComplaintStory(subject: "虚假宣传", text: "页面标示「正品十倍赔」与实物不符, 订单 @, 金额 # 元, 要求退一赔三。"),
        ComplaintStory(subject: "无理由退货", text: "收货第三日申请七日无理由退货, 商家以拆封为由拒绝, 订单 @, 金额 # 元。"),
        ComplaintStory(subject: "食品过期", text: "所购糕点超过保质期四日, 留有小票和实物, 金额 # 元, 要求依法赔偿。"),
        ComplaintStory(subject: "价格标示", text: "货架标价与结账价格不一致, 多收 # 元, 要求退还差价。"),
        ComplaintStory(subject: "刷单炒信", text: "店铺承诺好评返现 # 元, 评价内容雷同, 订单 @。"),
        ComplaintStory(subject: "假冒商标", text: "所购运动鞋疑似假冒注册商标商品, 订单 @, 金额 # 元, 要求鉴定并退款。"),
        ComplaintStory(subject: "售后拒绝", text: "电器使用两周后不能开机, 商家拒绝三包, 金额 # 元。"),
        ComplaintStory(subject: "预付卡退费", text: "办理健身卡后门店停业, 余额 # 元未退, 负责人电话无法接通。"),
        ComplaintStory(subject: "计量不足", text: "散装茶叶实称少于标称重量, 折合 # 元, 要求补足并检定衡器。"),
        ComplaintStory(subject: "配送延误", text: "承诺次日送达的生鲜第五日才到, 已变质, 订单 @, 金额 # 元。"),
        ComplaintStory(subject: "合同格式条款", text: "合同注明「概不退款」, 消费者认为该条款无效, 涉及 # 元。"),
        ComplaintStory(subject: "装修质量", text: "装修完工一个月墙面开裂, 多次协商无果, 合同款 # 元。"),
    ]

    /// The text with its amount and order number.
    func told(by random: inout SeededGenerator) -> String {
        var told = ""
        for character in text {
            switch character {
            case "#": told += "\(random.among(12...4999)).\(random.digits(2))"
            case "@": told += "DD" + random.digits(10)
            default: told.append(character)
            }
        }
        return told
    }

    /// Where complaints come from.
    static let sources = ["12315平台", "12345转办", "来函", "来人来访", "平台转办", "电话"]

    /// A telephone number that is nobody's.
    static func phone(_ random: inout SeededGenerator) -> String { "000-0000-" + random.digits(4) }
}
