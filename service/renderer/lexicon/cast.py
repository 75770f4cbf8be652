"""Words for the animals and things that have a rig of their own."""

from service.renderer.players import Kind, Tint

THINGS = {
    Kind.SAILING_SHIP: (
        "sailing ship, tall ship, galleon, ship, frigate, pirate ship, schooner, clipper,"
        " sailing vessel, square rigger, brig, paper ship, 帆船, 古帆船, 大船, 船只, 轮船, 海盗船,"
        " 战船, 船"
    ),
    Kind.BOAT: (
        "boat, rowboat, rowing boat, fishing boat, canoe, kayak, dinghy, sailboat, raft,"
        " wooden boat, small boat, gondola, skiff, paper boat, 纸船, 小纸船, 小船, 渔船, 木船,"
        " 小舟, 扁舟, 木筏, 独木舟, 划艇, 皮划艇, 乌篷船"
    ),
    Kind.LIGHTHOUSE: "lighthouse, light house, 灯塔",
    Kind.BRIDGE: (
        "bridge, old bridge, arched bridge, stone bridge, arch bridge, wooden bridge, footbridge,"
        " 桥, 石桥, 古桥, 小石桥, 石拱桥, 拱桥, 老桥, 小桥, 大桥, 木桥, 桥上, on a bridge,"
        " on the bridge"
    ),
    Kind.VOLCANO: "volcano, 火山",
    Kind.WINDMILL: "windmill, wind mill, dutch windmill, 风车, 大风车, 荷兰风车",
    Kind.WATERFALL: "waterfall, waterfalls, cascade, 瀑布, 大瀑布",
    Kind.ISLAND: (
        "island, islet, tropical island, desert island, small island, atoll, archipelago, 小岛,"
        " 岛屿, 孤岛, 海岛, 荒岛, 群岛, 热带岛屿"
    ),
    Kind.REEF: "reef, 礁石, 暗礁, 岩礁",
    Kind.TRAIN: (
        "train, locomotive, steam train, steam engine, railway carriage, tram, streetcar,"
        " toy train, paper train, 火车, 列车, 小火车, 电车, 有轨电车, 蒸汽火车, 高铁, 火车头, 动车"
    ),
    Kind.CAR: (
        "car, taxi, cab, automobile, sedan, sports car, race car, police car, convertible, jeep,"
        " suv, coupe, hatchback, limousine, vintage car, roadster, yellow cab, pickup truck,"
        " 汽车, 轿车, 出租车, 跑车, 赛车, 警车, 小汽车, 老爷车, 吉普车, 越野车, 敞篷车, 车辆,"
        " 车流, 车"
    ),
    Kind.HOUSE: (
        "house, cottage, cabin, hut, log cabin, farmhouse, wooden house, barn, bungalow, shack,"
        " paper house, cardboard house, 纸房子,"
        " 房子, 木屋, 小屋, 房屋, 农舍, 茅屋, 屋子, 小木屋, 石屋, 老屋, 别墅"
    ),
    Kind.TOWER: (
        "tower, watchtower, clock tower, bell tower, stone tower, 高塔, 钟楼, 塔楼, 石塔, 宝塔,"
        " 古塔, 瞭望塔, 塔"
    ),
    Kind.TREE: (
        "tree, oak, oak tree, maple tree, apple tree, cherry tree, willow, willow tree,"
        " birch tree, 大树, 老树, 树, 橡树, 柳树, 枫树, 榕树, 果树, 古树, 一棵树, 银杏树, 樱花树,"
        " 桃树, 槐树"
    ),
    Kind.PINE: (
        "pine, pine tree, fir, fir tree, spruce, christmas tree, 松树, 冷杉, 圣诞树, 杉树, 青松"
    ),
    Kind.PALM: "palm tree, coconut tree, palms, coconut palm, palm, 棕榈树, 棕榈, 椰子树, 椰树",
    Kind.CAMPFIRE: "campfire, bonfire, camp fire, 篝火, 营火, 火堆",
    Kind.BALLOON: "hot air balloon, air balloon, 热气球",
    Kind.ROCKET: (
        "rocket, rocket ship, space shuttle, spaceship, spacecraft, starship, space ship, 火箭,"
        " 飞船, 宇宙飞船, 太空飞船, 航天飞机, 太空船"
    ),
    Kind.MOON: "moon, full moon, crescent moon, 月亮, 明月, 满月, 圆月, 弯月, 残月, 一轮月",
    Kind.SUN: "sun, 太阳, 红日, 一轮红日",
}
ANIMALS = {
    Kind.HORSE: (
        "horse, stallion, mare, pony, foal, wild horse, mustang, steed, 马匹, 骏马, 野马, 战马,"
        " 小马, 马群, 马驹, 奔马, 烈马, 马儿, 老马, 马"
    ),
    Kind.DOG: (
        "dog, puppy, hound, golden retriever, labrador, corgi, husky, poodle, terrier, sheepdog,"
        " bulldog, dachshund, chihuahua, pug, beagle, dalmatian, shiba inu, samoyed, 斗牛犬,"
        " 狮子狗, 柴犬, 萨摩耶, 边牧, 吉娃娃, 腊肠犬, 斑点狗,"
        " german shepherd, border collie, sled dog, 小狗, 狗, 狗狗, 犬, 金毛, 柯基, 哈士奇,"
        " 牧羊犬, 猎犬, 雪橇犬, 土狗, 老狗, 流浪狗"
    ),
    Kind.DEER: (
        "deer, stag, doe, elk, reindeer, fawn, moose, 小鹿, 鹿, 驯鹿, 麋鹿, 梅花鹿, 鹿群, 雄鹿,"
        " 驼鹿"
    ),
    Kind.WOLF: "wolf, wolfpack, wolf pack, 狼, 狼群, 野狼, 灰狼, 孤狼, 雪狼",
    Kind.FOX: "fox, red fox, vixen, arctic fox, 狐狸, 小狐狸, 赤狐, 北极狐",
    Kind.CAT: (
        "cat, kitten, tabby, house cat, black cat, ginger cat, orange tabby, kitty, tomcat, 小猫,"
        " 猫, 猫咪, 橘猫, 花猫,"
        " 流浪猫, 奶猫"
    ),
    Kind.CAMEL: "camel, camel train, camel caravan, dromedary, 骆驼, 驼队, 骆驼队",
    Kind.ELEPHANT: "elephant, 大象, 象群, 小象, 非洲象, 亚洲象, 一头象",
    Kind.LION: "lion, lioness, 狮子, 雄狮, 母狮, 狮群, 小狮子",
    Kind.BEAR: (
        "bear, grizzly, grizzly bear, brown bear, polar bear, black bear, bear cub, 熊, 棕熊,"
        " 北极熊, 黑熊, 灰熊, 大熊, 小熊"
    ),
    Kind.PANDA: "panda, giant panda, panda cub, 熊猫, 大熊猫, 熊猫宝宝",
    Kind.TIGER: (
        "tiger, tigress, bengal tiger, siberian tiger, tiger cub, 老虎, 猛虎, 东北虎, 华南虎, 白虎,"
        " 幼虎, 一只虎, 虎崽"
    ),
    Kind.ZEBRA: "zebra, 斑马",
    Kind.COW: (
        "cow, cattle, bull, calf, ox, buffalo, bison, water buffalo, yak, 牛, 奶牛, 黄牛, 牛群,"
        " 水牛, 公牛, 牦牛, 耕牛, 小牛, 老牛, 野牛, 牛犊"
    ),
    Kind.SHEEP: "sheep, lamb, ewe, 羊, 绵羊, 羊群, 羊羔, 小羊, 羔羊",
    Kind.BIRD: (
        "bird, seagull, gull, eagle, crow, swallow, raven, hawk, falcon, pigeon, dove, stork,"
        " heron, goose, wild goose, albatross, vulture, pelican, sparrow, crane, starling,"
        " songbird, condor, egret, 海鸥, 小鸟, 飞鸟, 鸟, 鸟儿, 老鹰, 鹰, 雄鹰, 燕子, 乌鸦, 鸽子,"
        " 大雁, 白鹭, 仙鹤, 丹顶鹤, 麻雀, 鸟群, 秃鹫, 信天翁, 雁群, 海鸟, 候鸟, 白鹤, 苍鹰, 飞鹰"
    ),
    Kind.FISH: (
        "fish, school of fish, shoal of fish, goldfish, koi, koi fish, tropical fish, carp,"
        " salmon, clownfish, catfish, tuna, trout, mackerel, angelfish, 鲶鱼, 金枪鱼, 鲈鱼, 草鱼,"
        " 鱼, 鱼群, 金鱼, 锦鲤, 热带鱼, 鱼儿, 小鱼, 鲤鱼, 大鱼, 小丑鱼, 三文鱼"
    ),
    Kind.WHALE: (
        "whale, humpback whale, blue whale, humpback, orca, 鲸, 鲸鱼, 蓝鲸, 座头鲸, 巨鲸, 虎鲸,"
        " 鲸群"
    ),
}
GROUPS = "family, herd, pack, flock, colony, pod"
"""What several animals are, after their name: no people."""
SWARMS = (
    "cattle, wolfpack, wolf pack, camel train, camel caravan, school of fish, shoal of fish,"
    " 车流, 鱼群, 鸟群, 马群, 牛群, 羊群, 狼群, 象群, 鹿群, 狮群, 驼队, 骆驼队, 雁群, 鲸群, 人群"
)
"""Words that are several by themselves, without a number."""
VERBS_TOO = (
    "giant, gate, cage, cape, pen, pipe, plane, lever, funnel, lily, daisy, poppy, jasmine, sake,"
    " lime, mole, cone, scroll, spear, whip, torch, stamp, skate, shovel, saddle, needle, nest,"
    " mug, mine, lance, grave, pickle, peach, pawn, rook, bishop, cart, cannon, dress, fence,"
    " flag, frog, gear, glider, clamp, coat, crook, butter, gift, package, lure, reel, pitcher,"
    " rake, ladle, bear, train, swallow, ship, fish, crane, hawk, crow, cow, hound, house, palm,"
    " pine, fox, dog, ram, duck, tower, fly, watch, ring, bat, rock, wave, fan, drum, saw, nail,"
    " hook, box, iron, seal, star, key, spring, fall, dash, plant, mushroom, match, bow, mask,"
    " crown, leaf, brush, hammer, axe, comb, mirror, top, rose, shell, snail, worm, bell, crab,"
    " badger, swan, parrot, mouse, bug, ant, cross, sign, anchor, compass, bomb, boot, brick,"
    " ladder, lock, medal, rope, knot, spoon, knife, fork, shower, trumpet, whistle, kite, yoyo,"
    " doctor, guard, pilot, cook, nurse, model, guide, judge, coach, host, tailor, champion,"
    " father, mother, ghost, tree, sun, moon"
)
"""Nouns that are verbs or names as well: believed only where an article or the like stands by."""
CLOTHES = (
    "coat, lab coat, trench coat, jacket, dress, gown, hat, shirt, t shirt, jeans, skirt, boots,"
    " boot, gloves, glove, apron, chef hat, scarf, robe, cloak, cape, kimono, sari, suit, uniform,"
    " armor, armour, helmet, hoodie,"
    " goggles, glasses, sunglasses, mittens, socks, sandal, shorts, bikini, fedora, sombrero,"
    " beanie, bandana, sneakers, slippers, tie, necktie, poncho, belt, shoe, shoes, trousers,"
    " top hat, necklace, earring, spacesuit, spectacles, vest, 外套, 夹克, 裙子, 裤子, 衬衫,"
    " 围巾, 长袍, 斗篷, 披风, 盔甲, 和服, 眼镜, 墨镜, 手套, 靴子, 短裤, 礼帽, 高帽, 领带, 领结,"
    " 白大褂, 围裙, 厨师帽, 头巾, 耳环, 项链, 头盔, 雨靴, 凉鞋, 拖鞋, 袜子, t恤, 连衣裙, 帽子,"
    " 大衣, 皮带, 宇航服, 女帽"
)
"""What is worn: no subject of its own where somebody is there to wear it."""
COATS = {
    Tint.WHITE: "polar bear, 北极熊, 白虎",
    Tint.BLACK: "black cat, black bear, 黑熊",
    Tint.ORANGE: "ginger cat, orange tabby, 橘猫",
    Tint.GREY: "灰熊",
    Tint.YELLOW: "golden retriever, 金毛",
}
"""Animals whose names say their colour."""
ADORNMENTS = (
    "party hat, santa hat, witch hat, cowboy hat, straw hat, hard hat, crown, tiara, mask,"
    " headphones, headphone, headset, backpack, ring, bracelet, bow tie, ribbon, medal, watch,"
    " wristwatch, headband, wig, veil, wreath, bow, flower crown, monocle, 皇冠, 王冠, 面具, 耳机,"
    " 背包, 书包, 手表, 手链, 戒指, 口罩, 花环, 头饰, 面纱, 红领巾, 蝴蝶结, 勋章"
)
"""What may be worn: no subject of its own where the prompt says that somebody wears it."""
FIGURES = {
    "hourglass done": "hourglass, sand timer",
    "high-heeled shoe": "high heels, stiletto, stiletto heels",
    "chessboard": "chess board, 国际象棋棋盘",
    "fruit bowl": "bowl of fruit, plate of fruit, fruit basket, 一盘水果, 一碗水果, 果篮",
    "envelope": "封信, 信件",
    "submarine": "潜水艇, 核潜艇",
    "subway train": "列地铁, 地铁列车",
    "fishing pole": "fishing rod, 鱼竿, 钓竿",
    "leopard": "cheetah, jaguar, 猎豹, 美洲豹, 花豹",
    "bottle with popping cork": "champagne, champagne bottle, bottle of champagne, 香槟, 香槟酒",
    "speedboat": "yacht, motorboat, 游艇, 摩托艇",
    "手表": "watch, wristwatch, wrist watch, smartwatch, 腕表, 智能手表, 机械表",
    "diamond ring": "ring, wedding ring, gold ring, 戒指, 钻戒, 婚戒",
    "cocktail glass": "cocktail",
    "wine glass": "wine, glass of wine, red wine, white wine, 红酒, 白葡萄酒",
    "beer mug": "beer, glass of beer, pint of beer",
    "chocolate bar": "chocolate",
    "pot of food": "hot pot, hotpot, 火锅",
    "potted cactus": "cactus, 仙人掌",
    "tree swing": "rope swing, playground swing, 秋千",
    "gorilla": "猩猩, 黑猩猩, chimpanzee",
    "cup with straw": (
        "iced coffee, iced latte, iced americano, iced tea, cold brew, milkshake, smoothie, 冰咖啡,"
        " 冰美式, 冰拿铁, 冰茶, 奶昔"
    ),
    "kite": "fly a kite, flies a kite, flying a kite, fly kites, flying kites, 放风筝",
    "lipstick": "口红",
    "folding hand fan": "扇子, 折扇, 纸扇, 团扇, folding fan, hand fan",
    "open book": "一本书, 一本旧书, 书本",
    "kitchen knife": "knife, chef knife, 菜刀, 一把刀",
    "running shoe": "运动鞋, 跑鞋, 球鞋, 鞋子",
    "cooking pot": "一口锅, 铁锅, 汤锅",
    "bowl with spoon": "一只碗, 一个碗, 瓷碗",
    "framed picture": "一张照片, 相框, photo frame, framed photo",
    "video camera": "一台摄像机, 一部摄像机, camcorder",
    "flute": "笛子, 竹笛, bamboo flute",
    "broadsword": "长剑, 宝剑, 一把剑, 佩剑",
    "temple gate": "牌坊, 牌楼",
    "red paper lantern": "red lantern, chinese lantern, sky lantern, 灯笼, 大红灯笼, 孔明灯, 天灯",
    "oil lantern": "lantern, hand lantern",
    "balloons": "balloon, party balloon, 气球, 彩色气球",
    "flying saucer": (
        "alien spaceship, alien ship, alien spacecraft, 外星飞船, 外星人飞船, 不明飞行物"
    ),
    "perfume": "perfume bottle, bottle of perfume, perfume, cologne, 香水瓶, 香水",
    "wine bottle": (
        "bottle, glass bottle, bottle of wine, whisky bottle, whiskey bottle, 瓶子, 酒瓶, 玻璃瓶"
    ),
    "tokyo tower": "eiffel tower, radio tower, 埃菲尔铁塔, 铁塔",
}
"""Names of our own for silhouettes."""
