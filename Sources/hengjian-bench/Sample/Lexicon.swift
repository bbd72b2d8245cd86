/// A word of a trade, with the industry it stands for.
package struct TradeWord: Sendable {
    package let text: String
    /// GB/T 4754-2017.
    package let industry: String

    package init(_ text: String, _ industry: String) {
        self.text = text
        self.industry = industry
    }
}

/// The words that fictional names are composed of. They are our own: no name is taken from a
/// register, and every composed name begins with, or holds, a place that does not exist.
package enum Lexicon {
    /// First characters of a 字号 (trade name), many of them with two readings.
    package static let heads: [String] = split(
        "衡鉴明清源天平准长乐重行单曾朝盛华云梯百味和信诚安康泰隆兴旺福瑞祥"
            + "金玉银禾穗春秋夏冬晨曦星辰海川江河湖山峰岭松柏竹梅兰菊荷莲桂枫")

    /// Second characters.
    package static let tails: [String] = split(
        "衡鉴量度秤砝码尺斗升合石规矩绳墨权正公允直方圆恒久远达通汇聚鑫磊森"
            + "淼焱垚宏伟创新启航翔鹏鸿鹤鹿麟凤凰梧桐杉樟楠榕棠溪泉泽润霖霞虹")

    /// Surnames of people who do not exist, in the order of 百家姓, then some with two readings.
    package static let surnames: [String] = split("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨单曾解仇查盖")

    /// Trades by the number of their characters.
    package static let trades: [Int: [TradeWord]] = [
        2: words(
            "商贸5181 贸易5181 科技6513 食品1499 餐饮6210 服饰5232 物流5439 建材5165 机械5171 电子3989 "
                + "家居2110 医药5251 文化9011 传媒7259 广告7259 农业0141 化工5169 鞋业1959 印刷2319 "
                + "包装2319 运输5439 养殖0319 果蔬0141 眼镜3587 五金5174 汽修8111 宠物8229 美容8040 "
                + "健身8930 物业7020 茶叶1530 家具2110 软件6513 仓储5920 旅游7291 粮油5111"),
        3: words(
            "新材料2929 新能源5172 农产品5959 工艺品5181 日用品5211 化妆品5234 保健品1492 水产品1363 "
                + "建筑业4710 房地产7030 服装业1819 互联网6490 大药房5251 园林业4891"),
        4: words(
            "电子商务5193 网络科技6490 信息技术6599 食品加工1499 餐饮管理6210 企业管理7211 建筑工程4710 "
                + "装饰工程5012 文化传播7259 生物科技2761 医疗器械5154 汽车销售5172 物业管理7020 "
                + "人力资源7269 家具制造2110 服装辅料5132 冷链物流5439 农业开发0141 水产养殖0411 "
                + "果蔬种植0141 眼镜制造3587 五金制品5174 塑料制品2929 环保科技6513 广告传媒7259 "
                + "体育用品5181 宠物用品5192 衡器制造3411 茶叶种植0164 药材种植0171"),
        5: words(
            "进出口贸易5181 供应链管理7211 新能源汽车5172 日用品百货5211 农产品加工0514 "
                + "互联网信息6432 水产品加工1363 保健品销售1492"),
        6: words(
            "信息技术服务6560 人力资源服务7269 企业管理咨询7211 建筑劳务分包4710 农业综合开发0141 "
                + "商业运营管理7221 医疗器械销售5154 汽车维修服务8111 园林绿化工程4891 "
                + "信息系统集成6531 职业技能培训8391 货物运输代理5821"),
    ]

    /// Kinds of shop, for households.
    package static let shops: [TradeWord] = words(
        "小吃店6220 便利店5212 百货商行5211 餐饮店6210 水果店5229 理发店8040 五金店5281 茶行5226 "
            + "药店5251 文具店5211 服装店5232 鞋店5233 粮油店5111 眼镜店5292 宠物店5297 乐器行5147 "
            + "汽修铺8111 烘焙坊5222 快递站6020 咖啡馆6239")

    private static func split(_ text: String) -> [String] { text.map(String.init) }

    private static func words(_ text: String) -> [TradeWord] {
        text.split(separator: " ").map { TradeWord(String($0.dropLast(4)), String($0.suffix(4))) }
    }
}
