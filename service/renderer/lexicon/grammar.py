"""Small words that turn others: no, like, he, left; and the words that only look like ours."""

from enum import StrEnum


class Hint(StrEnum):
    """What a small word does to those around it."""

    CAMERA = "speaks of the camera"
    NEGATION = "denies what follows"
    LIKENESS = "compares with what follows"
    HE = "he"
    SHE = "she"
    IT = "it"
    THEY = "they"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    UNMOVED = "a move of the camera that is denied"
    UNSEEN = "a thing that is named and not shown"
    NOTHING = "looks like one of our words and is none"


HINTS = {
    Hint.NEGATION: (
        "no, without, never, not, isn't, aren't, don't, doesn't, no longer, devoid of, avoid,"
        " free of, empty of, exclude, nor, instead of, rather than, 没有, 无, 不要, 禁止, 避免,"
        " 不出现, 不见, 空无, 毫无, 不含, 不是"
    ),
    Hint.LIKENESS: (
        "like, as if, resembling, reminiscent of, shaped like, as though, 像, 如同, 仿佛, 宛如,"
        " 好像, 犹如, 好似, 似的, 形似"
    ),
    Hint.HE: "he, him, his, himself, the same man, the same boy, 他, 他的, 他们俩",
    Hint.SHE: "she, her, hers, herself, the same woman, the same girl, 她, 她的",
    Hint.IT: "it, its, itself, the animal, the creature, the vessel, the vehicle, 它, 它的",
    Hint.THEY: "they, them, their, both, everyone, 他们, 她们, 它们, 众人都, 两者",
    Hint.LEFT: "left, 左",
    Hint.RIGHT: "right, 右",
    Hint.UP: "up, upward, upwards",
    Hint.DOWN: "down, downward, downwards",
}
LOOKALIKES = (
    "does, basketball hoop, caravan of, light from above,"
    " lit from above, rays from above, beams from"
    " above, sunlight from above, moonlight from above, kitchen island, traffic island,"
    " pocket watch, wrist watch, thunders through, thunders past, thunders along, thundering,"
    " orange juice, orange peel, horse chestnut, rocking horse, hobby horse, trojan horse,"
    " sea horse, sea lion, sea monster, sea salt, bear market, bear in mind, cat's eye, dog tag,"
    " dog tags, hot dog, hot dogs, guinea pig, prairie dog, mountain lion, mountain bike,"
    " mountain goat, teddy bear, bird house, bird bath, bird cage, tree house, house of cards,"
    " green house, sun glasses, sun hat, sun flower, sand castle, tower crane, construction crane,"
    " crane truck, crane operator, harbour crane, harbor crane, frying pan, sauce pan, iron pan,"
    " pan of, pan on the, hot pan, in a pan, in the pan, copper pan, baking pan, pan flute,"
    " peter pan, pots and pans, pan full, static electricity, static noise, tv static,"
    " radio static, tilts his head, tilts her head, tilts its head, tilt shift, tilted head,"
    " handheld console, handheld radio, handheld fan, handheld device, handheld mirror, in orbit,"
    " orbiting the earth, orbiting earth, orbits the earth, orbiting a planet, orbiting the planet,"
    " slung over the shoulder, over the shoulder bag, thrown over the shoulder,"
    " draped over the shoulder, rain coat, rain boots, rain barrel, snow globe, snow leopard,"
    " snow man, snow boots, snow capped, ice cream, ice cubes, fish tank, fish bowl,"
    " fish and chips, fish market, car park, car keys, car key, car door, car window, cable car,"
    " train of her dress, train set, train station, train tracks, train track, boat house,"
    " house plant, house party, house keys, white house, day dream, star fish, movie night,"
    " night stand, night gown, night owl, lion dance, fox glove, horse power, horse drawn carriage,"
    " deck of cards, wave of, waves of, wave her, waves her hand, waves his hand, waving goodbye,"
    " heat wave, sound waves, microwave, sea of people, sea of lights, sea of flowers, forest of,"
    " mountain of, river of light, river of, field of view, depth of field, plain white,"
    " plain black, plain shirt, in plain sight, plain clothes, bar of soap, bar chart,"
    " chocolate bar, stage coach, sand paper, table top, table cloth, bed rock, flower bed,"
    " floor plan, dance floor, wide eyes, wide open, wide smile, full moon party, to the left of,"
    " to the right of, on the left, on the right, left hand, right hand, left foot, right foot,"
    " left behind, right now, right away, all right, night light, spring water, hot spring,"
    " hot springs, spring coil, man made, man hole, man hours, snow angel, snow ball, snow fight,"
    " boxing ring, in a ring, in the ring,"
    " coffee machine, coffee maker, coffee grinder, 咖啡机,"
    " human nature, human rights, human hair, paper plane, paper airplane, paper lantern,"
    " paper lanterns, sheet of paper, news paper, paper bag, paper crane, paper cranes, wall paper,"
    " toy car, toy boat, moon cake, moon boots, model ship, model train, model car, sun screen,"
    " ship in a bottle, duck tape, king size, queen size, baby blue, baby grand, baby grand piano,"
    " palm of, palms of, palm reader, face to face, family photo, family portrait, family name,"
    " person of, boy band, golden hour, black hole, white noise, dust jacket, dust pan,"
    " morning star, evening gown, evening dress, port wine, usb port, field trip, looking glass,"
    " watch tower, drone, drones, no one, nobody, noone, figure of speech, eight figure, sit com,"
    " run down, run way, fly wheel, drive way, hard drive, stand up comedy, night stand,"
    " fruit stand, fast food, fast asleep, sky blue, sea green, forest green, fly fishing, 海马,"
    " 海豚, 海豹, 海狮, 海龟, 海星, 海报, 海拔, 海绵, 海带, 海鲜, 海棠, 海盗帽, 上海, 海军, 大海报,"
    " 脑海, 人海, 海关, 海外, 航海图, 林海, 海市蜃楼, 花海棠, 海苔, 海胆, 海螺, 海象, 海獭, 海葵,"
    " 海南, 火海, 雪海, 苦海, 河马, 木马, 马车, 马上, 马达, 马拉松, 罗马, 马戏, 马戏团, 马桶,"
    " 马尾, 马尾辫, 马甲, 马虎, 马克杯, 马蹄声, 马术, 旋转木马, 摇摇马, 马赛克, 人马座, 马铃薯,"
    " 天马行空, 巴拿马, 马来西亚, 马卡龙, 马蹄, 马鞍, 马厩, 马灯, 兵马俑, 塞翁失马, 奥巴马, 骑马舞,"
    " 鸟巢, 鸟笼, 鸟瞰图, 鸵鸟, 蜂鸟, 鸟窝, 猫头鹰, 猫步, 躲猫猫, 猫薄荷, 小熊座,"
    " 泰迪熊, 浣熊, 玩具熊, 毛绒熊, 考拉熊, 无尾熊, 大熊座, 小熊猫, 热狗, 海狗, 狗尾草, 狗牌, 天狗,"
    " 牛仔裤, 牛奶, 牛排, 牛油果, 蜗牛, 犀牛, 牛顿, 吹牛, 牛肉, 牛角包, 牛皮, 牵牛花, 天牛, 羚羊,"
    " 山羊, 羊毛, 羊肉, 羊皮, 替罪羊, 石狮, 石狮子, 狮子座, 舞狮, 狮子头, 章鱼, 鳄鱼, 鲨鱼, 美人鱼,"
    " 飞鱼, 鱿鱼, 甲鱼, 木鱼, 鱼缸, 鱼竿, 鱼钩, 鱼网, 鱼肚白, 鱼尾裙, 墨鱼, 鱼鳞, 娃娃鱼, 双鱼座,"
    " 车站台, 自行车, 马车夫, 摩托车, 公交车, 卡车, 车窗, 车厢, 车灯, 车轮, 车库, 风车轮, 水车,"
    " 缆车, 推车, 三轮车, 消防车, 救护车, 车水马龙, 停车场, 单车, 电动车, 婴儿车, 购物车, 手推车,"
    " 火车站, 汽车站, 车门, 车票, 货车, 大巴车, 房车, 坦克车, 纺车, 房车, 叉车, 吊车, 起重机,"
    " 公共汽车, 巴士, 挖掘机, 缝纫车, 过山车, 云霄飞车, 玩具车, 雨伞, 雨衣, 雨靴, 雨鞋, 雨刷, 雨后,"
    " 雪人, 雪豹, 雪茄, 雪橇, 雪糕, 雪碧, 滑雪板, 雪球, 雪白的墙, 冰淇淋, 彩虹, 夜莺, 夜宵, 夜猫子,"
    " 夜明珠, 夜总会, 昼夜, 日夜, 假山, 山药, 山楂, 火山, 冰山, 山竹, 山寨, 泰山压顶, 开山, 中山装,"
    " 金山, 唐山, 山茶花, 东山再起, 人山人海, 刀山, 江山如画, 江湖, 长城, 城堡, 城墙, 城门, 紫禁城,"
    " 古城墙, 浙江, 黑龙江, 河南, 河北, 湖南, 湖北, 银河系, 江南, 江苏, 湖蓝, 天涯海角, 五湖四海,"
    " 树袋熊, 树懒, 树枝, 树叶, 树皮, 树桩, 树脂, 圣诞树下的礼物, 树立, 建树, 树荫, 电塔, 铁塔,"
    " 埃菲尔铁塔, 塔吊, 塔罗牌, 水塔, 金字塔, 象棋, 大象牙, 企鹅, 天鹅, 白云, 白云石, 白雪公主,"
    " 明白, 白菜, 空白, 苍白, 白宫, 红酒, 红绿灯, 红茶, 红包, 红烧, 口红, 绿茶, 黄金, 黄河, 黄瓜,"
    " 蓝莓, 蓝牙, 黑板, 黑洞, 黑暗, 粉丝, 面粉, 粉笔, 银行, 灰烬, 灰姑娘, 金属, 橙汁, 橙子, 棕榈叶,"
    " 街机, 街舞, 晨跑, 走廊里, 走势, 飞机, 直升机, 飞机场, 飞蛾, 飞盘, 飞镖, 无人机, 龙飞凤舞,"
    " 游戏, 游戏机, 游乐园, 游乐场, 旅游, 导游, 上游, 下游, 骑楼, 站台, 车站, 网站, 坐垫, 坐标,"
    " 跑道, 跑步机, 漂亮, 漂白, 飘带, 漂流瓶, 飘窗, 爬山虎, 人行道, 机器人, 稻草人, 雪人, 木偶人,"
    " 外星人, 机械人, 泥人, 无名, 无人区, 无人, 无垠, 无尽, 无边, 无数, 无限, 无声, 无比, 无线,"
    " 无论, 不断, 不同, 不停, 不远处, 不知, 不少, 不锈钢, 不禁, 不舍, 不规则, 左右, 前后左右, 左手,"
    " 右手, 左边, 右边, 左侧, 右侧, 图像, 影像, 雕像, 头像, 肖像, 偶像, 录像, 石像, 佛像, 铜像,"
    " 摄像, 像素, 画像, 想象, 现象, 印象, 其他, 吉他, 他乡, 飘落, 飘扬, 飘散, 飘香, 飞溅, 飞散,"
    " 飘零, 摇篮, 摇椅, 摇滚, 摇摆, 绕口令, 推开, 推门, 推着, 推车, 沉没, 淹没, 没入, 出没, 埋没,"
    " 森林公园, 云南, 云海图, 云雾, 云梯, 浮云, 林荫道, 园林, 竹蜻蜓, 小提琴, 大提琴, 晴纶, 太阳镜,"
    " 太阳能, 太阳帽, 太阳花, 月饼, 月季, 向日葵, 风火轮, 火车票, 轮船票, 船票, 船锚, 船桨, 船帆,"
    " 船坞, 船舱, 飞船票, 宇航服, 犬牙, 鹿茸, 鹿角, 长颈鹿, 狼藉, 狼狈, 狼人, 狼牙棒, 鹰钩鼻,"
    " 牛郎织女, 娃娃脸, 洋娃娃, 布娃娃, 娃娃机, 江户, 桥梁工程, 石桥镇, 过桥米线, 夏威夷, 春卷,"
    " 春联, 秋千, 秋葵, 冬瓜, 冬虫夏草, 林肯, 熊熊, 熊熊燃烧, 熊熊烈火"
)
"""Words that hold one of ours and mean something else."""
