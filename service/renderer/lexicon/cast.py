"""Words for the animals and things that have a rig of their own."""

from service.renderer.shots import Kind

THINGS = {
    Kind.SAILING_SHIP: (
        "sailing ship, tall ship, galleon, ship, frigate, pirate ship, schooner, clipper,"
        " sailing vessel, square rigger, brig, 帆船, 古帆船, 大船, 船只, 轮船, 海盗船, 战船, 船"
    ),
    Kind.BOAT: (
        "boat, rowboat, rowing boat, fishing boat, canoe, kayak, dinghy, sailboat, raft,"
        " wooden boat, small boat, gondola, skiff, 小船, 渔船, 木船, 小舟, 扁舟, 木筏, 独木舟,"
        " 划艇, 皮划艇, 乌篷船"
    ),
    Kind.LIGHTHOUSE: "lighthouse, light house, 灯塔",
    Kind.REEF: "reef, 礁石, 暗礁, 岩礁",
    Kind.TRAIN: (
        "train, locomotive, steam train, steam engine, railway carriage, tram, streetcar,"
        " toy train, 火车, 列车, 小火车, 电车, 有轨电车, 蒸汽火车, 高铁, 火车头, 动车"
    ),
    Kind.CAR: (
        "car, taxi, cab, automobile, sedan, sports car, race car, police car, convertible, jeep,"
        " suv, coupe, hatchback, limousine, vintage car, roadster, yellow cab, pickup truck,"
        " 汽车, 轿车, 出租车, 跑车, 赛车, 警车, 小汽车, 老爷车, 吉普车, 越野车, 敞篷车, 车辆,"
        " 车流, 车"
    ),
    Kind.HOUSE: (
        "house, cottage, cabin, hut, log cabin, farmhouse, wooden house, barn, bungalow, shack,"
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
        "cat, kitten, tabby, house cat, black cat, kitty, tomcat, 小猫, 猫, 猫咪, 橘猫, 花猫,"
        " 流浪猫, 奶猫"
    ),
    Kind.CAMEL: "camel, camel train, camel caravan, dromedary, 骆驼, 驼队, 骆驼队",
    Kind.ELEPHANT: "elephant, 大象, 象群, 小象, 非洲象, 亚洲象, 一头象",
    Kind.LION: "lion, lioness, 狮子, 雄狮, 母狮, 狮群, 小狮子",
    Kind.BEAR: (
        "bear, grizzly, grizzly bear, brown bear, polar bear, black bear, bear cub, 熊, 棕熊,"
        " 北极熊, 黑熊, 灰熊, 大熊, 小熊"
    ),
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
        "fish, goldfish, koi, koi fish, tropical fish, carp, salmon, clownfish, 鱼, 鱼群, 金鱼,"
        " 锦鲤, 热带鱼, 鱼儿, 小鱼, 鲤鱼, 大鱼, 小丑鱼, 三文鱼"
    ),
    Kind.WHALE: (
        "whale, humpback whale, blue whale, humpback, orca, 鲸, 鲸鱼, 蓝鲸, 座头鲸, 巨鲸, 虎鲸,"
        " 鲸群"
    ),
}
SWARMS = (
    "cattle, wolfpack, wolf pack, camel train, camel caravan, fish school, 车流, 鱼群, 鸟群,"
    " 马群, 牛群, 羊群, 狼群, 象群, 鹿群, 狮群, 驼队, 骆驼队, 雁群, 鲸群, 人群"
)
"""Words that are several by themselves, without a number."""
VERBS_TOO = (
    "bear, train, swallow, ship, fish, crane, hawk, crow, cow, hound, house, palm, pine, fox,"
    " dog, ram, duck, tower, fly, watch, ring, bat, rock, wave, fan, drum, saw, nail, hook, box,"
    " iron, seal, star, key, spring, fall, dash, plant, mushroom, match, bow, mask, crown, leaf,"
    " brush, hammer, axe, comb, mirror, top, rose, shell, snail, worm, bell, crab, badger, swan,"
    " parrot, mouse, bug, ant, cross, sign, anchor, compass, bomb, boot, brick, ladder, lock,"
    " medal, rope, knot, spoon, knife, fork, shower, trumpet, whistle, kite, yoyo, doctor, guard,"
    " pilot, cook, nurse, model, guide, judge, coach, host, tailor, champion, father, mother,"
    " ghost, tree, sun, moon"
)
"""Nouns that are verbs or names as well: believed only where an article or the like stands by."""
