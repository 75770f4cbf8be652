"""Words for where a shot plays, outright and by what is found there."""

from service.renderer.shots import Place

PLACES = {
    Place.SEA: (
        "sea, ocean, open water, at sea, high seas, open sea, stormy sea, the atlantic,"
        " the pacific, 大海, 海面, 海洋, 海上, 汪洋, 深海海面, 海中央, 大洋, 海"
    ),
    Place.BEACH: (
        "beach, shore, seashore, seaside, coast, coastline, tropical beach, sandy beach,"
        " coastal highway, coastal road, coast road, ocean road, seaside road, 海滨公路, 沿海公路,"
        " 海边公路, by the sea, on an island, on the island, on a tropical island,"
        " on a desert island, on a deserted island, 岛上, 小岛上, 荒岛上, 海岛上, 孤岛上, 海滩,"
        " 沙滩, 海边, 海岸, 海滨, 岸边沙滩, 海岸线"
    ),
    Place.HARBOUR: (
        "harbour, harbor, port, dock, docks, pier, wharf, quay, marina, jetty, seaport, 港口,"
        " 码头, 港湾, 渔港, 海港, 栈桥"
    ),
    Place.LAKE: (
        "lake, mountain lake, forest lake, pond, lagoon, lakeside, lakeshore, 湖, 湖面, 湖泊,"
        " 湖边, 湖畔, 湖水, 池塘"
    ),
    Place.RIVER: (
        "river, stream, creek, riverbank, riverside, brook, rapids, canal, 河, 河流,"
        " 小河, 河边, 河畔, 河面, 江, 江面, 江边, 大江, 溪流, 小溪, 运河, 溪边, 长江"
    ),
    Place.CITY: (
        "city, cityscape, skyline, town, downtown, metropolis, skyscraper, megacity, rooftop,"
        " rooftops, manhattan, 城市, 都市, 小镇, 摩天大楼, 天际线, 高楼, 大都会, 市区, 楼顶,"
        " 天台, 屋顶, 都会, 城镇, 城里, 城中, 城"
    ),
    Place.STREET: (
        "market, bazaar, marketplace, 市场, street, alley, alleyway, avenue, sidewalk, pavement,"
        " boulevard, crosswalk, back street, city street, market street, night market,"
        " traffic jam, 街道, 街头, 小巷, 马路, 街边, 街角, 巷子, 街上, 大街, 人行道, 十字路口,"
        " 斑马线, 夜市, 胡同, 集市, 步行街, 街"
    ),
    Place.VILLAGE: (
        "village, hamlet, farm, farmyard, farmstead, countryside village, 村庄, 乡村, 村子, 村落,"
        " 农场, 小村, 山村, 渔村, 农家, 村口, 农庄, 寨子"
    ),
    Place.FOREST: (
        "forest, woods, woodland, pine forest, pine grove, birch forest, birch grove, redwoods,"
        " grove, bamboo forest, bamboo grove, 森林, 树林, 林间, 林中, 竹林, 竹海, 松林, 松树林,"
        " 林子, 密林, 白桦林, 桦树林, 丛林深处"
    ),
    Place.JUNGLE: "jungle, rainforest, rain forest, tropical forest, 丛林, 热带雨林, 雨林",
    Place.PLAIN: (
        "meadow, field, fields, grassland, plain, plains, prairie, steppe, countryside, savanna,"
        " savannah, pasture, moor, heath, wheat field, soccer field, basketball court,"
        " tennis court, stadium, empty stadium, deserted stadium, abandoned stadium, empty arena,"
        " deserted arena, 空荡荡的体育场, 空无一人的体育场, 空荡荡的球场, 空无一人的球场,"
        " 废弃的体育场, soccer pitch, baseball field, sports arena, packed arena,"
        " in an arena, in the arena, gymnasium, 体育场, 体育馆, 篮球场, 足球场, 网球场, 球场,"
        " football field, football pitch, lawn, park,"
        " garden, 草原, 草地, 田野, 原野, 平原, 山坡, 麦田, 草坪, 牧场, 稻田, 花田, 公园, 花园,"
        " 花海, 旷野, 田间, 油菜花田"
    ),
    Place.DESERT: "desert, dune, sand dune, sahara, 沙漠, 沙丘, 戈壁, 大漠, 戈壁滩",
    Place.MOUNTAIN: (
        "mountain, mountains, mountain range, mountain top, mountaintop, summit, alps, himalayas,"
        " snowy mountain, snowy peak, snowy mountain peak, snowy mountain range,"
        " snow capped mountain, snow capped peak, snow capped mountain range, snow mountain,"
        " snow covered mountain, snow covered peak, 雪峰, 大雪山, 皑皑雪山, valley, canyon, gorge,"
        " mountain peak, peaks, 山脉, 高山, 雪山, 山峰, 山谷, 群山, 山顶, 峡谷, 山巅, 山间,"
        " 崇山峻岭, 悬崖边, 山上, 山里, 青山, 深山, 大山, 山"
    ),
    Place.SNOWFIELD: (
        "snowfield, snow field, tundra, ice sheet, glacier, arctic, antarctica, antarctic,"
        " frozen plain, ice field, ski slope, snowy field, snowy plain, snow covered field, 雪原,"
        " 雪地, 冰原, 冰川, 北极, 南极, 雪野, 滑雪场, 冰天雪地"
    ),
    Place.CAVE: "cave, cavern, grotto, tunnel, mine shaft, 洞穴, 山洞, 岩洞, 溶洞, 隧道, 洞窟",
    Place.ROOM: (
        "in a saloon, in the saloon, dusty saloon, in a church, in the church, in a cathedral,"
        " in the cathedral, in a factory, in the factory, in a warehouse, 工厂里, 教堂里, 仓库里,"
        " disco, nightclub, throne room, 酒馆, room, bedroom, living room, kitchen, office,"
        " library, classroom, cafe, café, restaurant, indoors, indoor, interior,"
        " inside the house, inside a house, apartment, hallway, corridor, studio apartment, bar,"
        " workshop, attic, basement, bathroom, dining room, study room, laboratory, museum,"
        " hospital, hospital room, operating room, in a lab, in the lab, science lab, diner,"
        " bakery, shop, bookstore, bookshop, tavern, teahouse, 房间, 卧室, 客厅,"
        " 厨房, 办公室, 图书馆, 教室, 咖啡馆, 咖啡厅, 餐厅, 室内, 屋内, 屋里, 书房, 走廊, 酒吧,"
        " 阁楼, 地下室, 浴室, 病房, 医院, 手术室, 实验室, 博物馆, 工作室, 书店, 茶馆, 面馆, 房里,"
        " 公寓, 家里,"
        " 家中, 店里"
    ),
    Place.STAGE: (
        "on stage, on a stage, on the stage, stage, theatre, theater, concert hall, opera house,"
        " spotlight, circus, 舞台, 剧院, 剧场, 音乐厅, 聚光灯, 戏台, 演唱会"
    ),
    Place.STUDIO: (
        "photo studio, photography studio, studio backdrop, seamless backdrop, plain background,"
        " plain backdrop, white background, black background, dark background, grey background,"
        " gray background, plain white background, plain black background, product shot,"
        " product photography, product video, studio lighting, studio light, studio shot, 纯色背景,"
        " 白色背景, 黑色背景, 纯白背景, 纯黑背景, 摄影棚, 棚拍, 产品展示, 产品广告, 展台, 产品镜头"
    ),
    Place.SPACE: (
        "outer space, in space, deep space, into space, space station, galaxy, nebula, asteroid,"
        " lunar surface, surface of the moon, on the moon, cosmos, universe, earth orbit, 太空,"
        " 宇宙, 外太空, 星际, 星云, 月球, 空间站, 月球表面, 月面, 星系"
    ),
    Place.SKY: (
        "above the clouds, through the clouds, sea of clouds, in midair, in mid air,"
        " among the clouds, 云海, 云端, 云层之上, 云间, 云上"
    ),
    Place.UNDERWATER: (
        "underwater, under water, under the sea, under the ocean, beneath the waves, deep sea,"
        " beneath the surface, coral reef, seabed, sea floor, seafloor, ocean floor, aquarium,"
        " kelp forest, bottom of the sea, bottom of the ocean, undersea, 水下, 海底, 深海, 水中,"
        " 珊瑚礁, 海里, 水底, 海中, 海洋深处, 大海深处, 水族馆, 珊瑚"
    ),
}
SNOWY_MOUNTAINS = (
    "snowy mountain, snowy peak, snowy mountain peak, snowy mountain range, snow capped mountain,"
    " snow capped peak, snow capped mountain range, snow mountain, snow covered mountain,"
    " snow covered peak, 雪山, 雪峰, 大雪山, 皑皑雪山"
)
"""Mountains that bring their season with them where nothing else is in sight."""
INDOORS = (
    "by the window, at the window, windowsill, desk, sofa, couch, fireplace, armchair, bookshelf,"
    " chef, barista, bartender, waiter, waitress, baker, librarian, 厨师, 咖啡师, 面包师, 调酒师,"
    " 服务员, kitchen table, dining table, dinner table, 窗边, 窗前, 沙发, 床上, 壁炉, 窗台, 书桌,"
    " 餐桌, 床边, 饭桌, 年夜饭"
)
"""What is only found in rooms, wherever the shot before played."""
PLACE_HINTS = {
    Place.STUDIO: "marble, velvet cushion, pedestal, 大理石, 天鹅绒",
    Place.SEA: (
        "waves, wave, tide, sails, deck, horizon line of water, 海浪, 波浪, 浪花, 甲板, 船头, 巨浪,"
        " island, islet, tropical island, desert island, small island, atoll, archipelago, 小岛,"
        " 岛屿, 孤岛, 海岛, 荒岛, 群岛, 热带岛屿"
    ),
    Place.BEACH: "surf, seashells, 贝壳",
    Place.STREET: ("traffic, bus stop, street lamp, lamppost, 路灯, 公交站"),
    Place.FOREST: "trees, tree trunks, clearing, ferns, 树木, 林",
    Place.PLAIN: (
        "road, highway, country road, dirt road, freeway, 公路, 道路, 高速公路, 乡间小路, windmill,"
        " wind mill, dutch windmill, 风车, 大风车, 荷兰风车, grass, hill, hills, hillside, flowers,"
        " wildflowers, sunflowers, 草丛, 山丘, 小山, 丘陵, 野花"
    ),
    Place.MOUNTAIN: "cliff, cliffs, ridge, rocks, peak, cliff edge, 悬崖, 峭壁, 山崖, 山路",
    Place.ROOM: (
        "window, windowsill, desk, sofa, couch, table, bed, fireplace, armchair, bookshelf,"
        " kitchen table, dining table, dinner table, by the window, at the window, 饭桌, 桌边,"
        " 桌旁, 年夜饭, floor, ceiling, candlelight, 窗边, 窗前, 桌子, 桌上, 沙发, 床上, 壁炉,"
        " 窗户, 窗台, 书桌, 餐桌, 地板, 灯下, 床边, 桌前, 窗口"
    ),
    Place.DESERT: "sand, cactus, on mars, oasis, 沙子, 仙人掌, 火星, 绿洲",
    Place.CITY: (
        "tokyo, new york, london, paris, chicago, hong kong, shanghai, beijing, seoul, dubai,"
        " los angeles, san francisco, singapore, berlin, moscow, mumbai, 东京, 纽约, 伦敦, 巴黎,"
        " 北京, 重庆, 香港, 广州, 深圳, 成都, 首尔, 迪拜, buildings, traffic lights, subway,"
        " station, 大楼, 楼房, 车站, 地铁"
    ),
    Place.SKY: "clouds, sky, 云朵, 白云, 云, 云层, 天空, 空中, 天上, 高空, 半空, 天际, 天空中",
    Place.SPACE: (
        "spaceship, spacecraft, starship, space ship, 宇宙飞船, 太空船, 土星, 木星, 星球, space,"
        " planet, earth from, above the earth, stars and planets, 行星, 地球, 飞船"
    ),
    Place.SNOWFIELD: (
        "polar bear, penguin, 北极熊, 企鹅, in the snow, through the snow, across the snow, ice,"
        " skiing, skis, snowboarding, 冰面,"
        " 滑雪, 冰雪"
    ),
    Place.RIVER: (
        "waterfall, waterfalls, cascade, 瀑布, 大瀑布, bridge, old bridge, stone bridge,"
        " wooden bridge, footbridge, arch bridge, 桥, 小桥, 桥上, 石桥, 木桥, 古桥, 拱桥, 石拱桥,"
        " 大桥, 老桥, 小石桥, 小木桥, arched bridge, on a bridge, on the bridge"
    ),
    Place.VILLAGE: "barn, cottages, houses, 谷仓, 炊烟",
}
"""Believed where nothing says the place outright."""
