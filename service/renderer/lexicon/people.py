"""Words for people, each with the rigs that play them."""

from service.renderer.players import Kind

PEOPLE: dict[tuple[Kind, ...], str] = {
    (Kind.MAN,): (
        "man, gentleman, guy, person, figure, human, stranger, old man, young man, elderly man,"
        " businessman, grandfather, grandpa, father, dad, husband, uncle, brother, somebody,"
        " someone, silhouetted figure, prince, king, emperor, duke, lord, wizard, monk, priest,"
        " samurai, ninja, cowboy, knight, viking, policeman, fireman, postman, mailman, salesman,"
        " craftsman, swordsman, old person, youth, lad, fellow, bearded man, 男人, 男子, 男士,"
        " 老人, 老爷爷, 爷爷, 爸爸, 父亲, 丈夫, 叔叔, 老头, 老翁, 老者, 大叔, 小伙, 小伙子, 青年,"
        " 少年, 旅人, 一个人, 某人, 男生, 国王, 王子, 皇帝, 和尚, 僧人, 道士, 武士, 忍者, 牛仔,"
        " 骑士, 侠客, 剑客, 巫师, 书生, 老汉, 男主, 男主角, 将军, 身影, 老伯, 外公, 哥哥, 弟弟,"
        " 中年男子, 先生, 绅士, 孤独的人, 老先生"
    ),
    (Kind.WOMAN,): (
        "woman, lady, girl, female, old woman, young woman, elderly woman, businesswoman,"
        " grandmother, grandma, mother, mom, mum, wife, aunt, sister, princess, queen, empress,"
        " duchess, witch, nun, bride, ballerina, geisha, actress, waitress, policewoman, heroine,"
        " 女人, 女子, 女士, 女孩, 少女, 姑娘, 老奶奶, 奶奶, 妈妈, 母亲, 妻子, 阿姨, 女生, 女主,"
        " 女主角, 公主, 女王, 女巫, 修女, 新娘, 芭蕾舞者, 老太太, 妇人, 妇女, 美女, 外婆, 姐姐,"
        " 妹妹, 大妈, 仙女, 女郎, 女性, 小姐, 王后, 皇后, 女侠, 仙子, 嫦娥, 道姑, 宫女, 丫鬟,"
        " 渔家女,"
        " 新娘子, 女神"
    ),
    (Kind.CHILD,): (
        "child, kid, boy, baby, toddler, infant, little girl, small girl, young girl, little boy,"
        " small boy, young boy, schoolboy, schoolgirl, little child, pupil, son, daughter,"
        " grandson, granddaughter, grandchild, nephew, niece, 儿子, 女儿, 孙子, 孙女, 孩子,"
        " 小孩, 儿童,"
        " 男孩, 小男孩, 小女孩, 孩童, 婴儿, 宝宝, 小朋友, 小姑娘, 幼童, 娃娃, 小孩子, 小学生,"
        " 男童, 女童"
    ),
    (Kind.SAILOR,): (
        "sailor, seaman, captain, fisherman, helmsman, ship captain, sea captain, old fisherman,"
        " mariner, ferryman, boatman, 水手, 船长, 渔夫, 渔民, 船员, 老渔夫, 老渔民, 舵手, 船夫,"
        " 渔翁"
    ),
    (
        Kind.ASTRONAUT,
    ): "astronaut, cosmonaut, spaceman, spacewoman, taikonaut, 宇航员, 航天员, 太空人",
    (Kind.MAN, Kind.WOMAN): (
        "people, couple, crowd, lovers, newlyweds, pedestrians, passers by, spectators,"
        " villagers, townspeople, commuters, tourists, parents, citizens, protesters, audience,"
        " folk, partygoers, bride and groom, grandparents, onlookers, 人们, 行人, 人群, 情侣,"
        " 夫妻, 恋人, 路人, 观众, 村民, 众人, 父母, 游客, 夫妇, 两个人, 两人, 三个人, 几个人,"
        " 一群人, 一对情侣, 老夫妻, 人潮, 爷爷奶奶, 年轻人, 乘客"
    ),
    (Kind.MAN, Kind.WOMAN, Kind.CHILD): (
        "family, household, family of three, 一家人, 一家三口, 全家, 家人"
    ),
    (Kind.CHILD, Kind.MAN, Kind.WOMAN): "family of four, family of 4, 一家四口",
    (Kind.MAN, Kind.HORSE): (
        "rider, horseman, horse rider, cavalryman, jockey, horseback rider, man on horseback,"
        " knight on horseback, cowboy on horseback, 骑手, 骑马的人, 骑兵, 骑马者, 骑士骑马,"
        " 骑马人"
    ),
    (Kind.WOMAN, Kind.HORSE): "horsewoman, woman on horseback, girl on horseback",
}
TRADES = (
    "player, basketball player, football player, soccer player, tennis player, baseball player,"
    " footballer, goalkeeper, referee, sprinter, delivery man, delivery rider, soldier, jester,"
    " ronin, dwarf, baron, squire, dancer, musician, chef, cook, doctor, nurse, teacher, student,"
    " farmer, worker, detective, traveler, traveller, wanderer, hiker, climber, mountaineer,"
    " explorer, warrior, archer, guard, pilot, driver, painter, artist, writer, poet, singer,"
    " actor, movie star, rock star, film star, pop star, photographer, scientist, engineer,"
    " mechanic, blacksmith, carpenter, baker, barista, bartender, waiter, butcher, tailor, potter,"
    " gardener, shepherd, hunter, thief, spy, pirate, police officer, firefighter, office worker,"
    " miner, monarch, merchant, librarian, violinist, pianist, guitarist, cellist, drummer,"
    " saxophonist, conductor, athlete, runner, jogger, cyclist, swimmer, skier, surfer, skater,"
    " skateboarder, boxer, wrestler, gymnast, clown, magician, acrobat, assassin, gladiator,"
    " pedestrian, passenger, tourist, villager, neighbour, neighbor, hero, protagonist, survivor,"
    " pilgrim, hermit, beekeeper, lighthouse keeper, watchmaker, clockmaker, shopkeeper, florist,"
    " vendor, street vendor, food vendor, street food vendor, fruit vendor,"
    " seller, cashier, craftsman, artisan,"
    " fortune teller, street performer, street musician, busker, judge, lawyer, model, teenager,"
    " superhero, groom, professor, surgeon, dentist, veterinarian, plumber, electrician,"
    " sculptor, filmmaker, film director, movie director, dj, rapper, snowboarder, lifeguard,"
    " paramedic, burglar, prisoner, archaeologist, hacker, programmer, gamer, influencer, vlogger,"
    " youngster, beggar, refugee, sultan, pharaoh, caveman, tribesman, shaman, nomad, bedouin,"
    " army general, homeless man, elf, goalie, clerk, receptionist, businessperson,"
    " twin, friend, child's father, passerby, diver, scuba diver, courier, astronomer, 士兵, 舞者,"
    " 舞蹈演员, 音乐家, 厨师, 医生, 护士, 老师, 教师, 学生, 农民, 农夫, 工人, 侦探, 旅行者, 流浪者,"
    " 登山者, 探险家, 战士, 弓箭手, 守卫, 飞行员, 司机, 画家, 艺术家, 作家, 诗人, 歌手, 演员,"
    " 摄影师, 科学家, 工程师, 铁匠, 木匠, 面包师, 咖啡师, 服务员, 裁缝, 园丁, 牧羊人, 猎人, 小偷,"
    " 间谍, 海盗, 警察, 消防员, 矿工, 商人, 小提琴手, 钢琴家, 吉他手, 鼓手, 运动员, 跑者, 骑行者,"
    " 游泳者, 滑雪者, 冲浪者, 拳击手, 小丑, 魔术师, 杂技演员, 上班族, 主角, 主人公, 牧民, 猎手,"
    " 外卖员, 快递员, 潜水员, 小贩, 摊主, 店主, 白领, 指挥家, 琴师, 工匠, 匠人, 守塔人, 茶农, 朋友,"
    " 陌生人, 旅客, 球员, 足球运动员, 篮球运动员, 网球运动员, 足球员, 篮球员, 守门员, 裁判,"
    " 短跑运动员, 模特, 主播, 英雄, 新郎, 推销员, 教授, 修理工, 导演, 法官, 律师, 黑客, 程序员,"
    " 流浪汉, 孙悟空, 美猴王, 齐天大圣, 唐僧, 哪吒, 外卖小哥, 快递小哥, 小哥, 大爷, 老板, 太监,"
    " 刺客, 乞丐, 帅哥, 骑手, 侠客, 剑客, 道士, 武林高手"
)
"""What people do for a living or for fun; a man's rig, or a woman's where the prompt says so."""
SURFERS = "surfer, female surfer, woman surfer, lady surfer, 冲浪者, 女冲浪者, 男冲浪者"
"""Who stands on a board where others would have a boat."""
FEMALE = "woman, female, lady, girl, 女"
MANY = (
    "people, crowd, pedestrians, passers by, spectators, villagers, townspeople, commuters,"
    " tourists, audience, protesters, citizens, partygoers, onlookers, 人群, 人们, 观众, 行人,"
    " 众人, 村民, 游客, 人潮, 一群人, 乘客, 路人"
)
"""Words for many people without a number."""
CAST_SIZES = {
    2: (
        "couple, lovers, newlyweds, parents, bride and groom, grandparents, rider, 情侣, 夫妻,"
        " 恋人, 父母, 夫妇, 两个人, 两人, 一对情侣, 老夫妻, 爷爷奶奶, 年轻人"
    ),
    3: "family, household, family of three, 一家人, 一家三口, 全家, 家人, 三个人, 几个人",
    4: "family of four, family of 4, 一家四口",
}
"""How many people a word stands for by itself."""
