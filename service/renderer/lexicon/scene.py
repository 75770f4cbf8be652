"""Words for light and air: time of day, weather, season, what drifts, and the picture's style."""

from service.renderer.shots import Daytime, Particles, Season, Style, Weather

DAYTIMES = {
    Daytime.DAWN: (
        "dawn, sunrise, daybreak, early morning, morning, first light, break of day,"
        " crack of dawn, sun rises, sun rising, rising sun, 黎明, 日出, 清晨, 早晨, 拂晓, 早上,"
        " 凌晨, 晨光, 晨曦, 朝阳, 晨雾, 破晓, 旭日, 朝霞, 天亮, 晨"
    ),
    Daytime.DAY: (
        "midday, noon, noonday, high noon, afternoon, broad daylight, daylight, daytime, sunny,"
        " sunny day, bright day, 白天, 正午, 中午, 下午, 午后, 白昼, 大白天, 晌午"
    ),
    Daytime.DUSK: (
        "dusk, sunset, sundown, golden hour, twilight, evening, blue hour, nightfall, gloaming,"
        " setting sun, sun sets, sun setting, magic hour, 黄昏, 日落, 傍晚, 夕阳, 晚霞, 落日,"
        " 暮色, 薄暮, 余晖, 黄金时刻, 蓝调时刻, 残阳, 斜阳, 落霞"
    ),
    Daytime.NIGHT: (
        "night, nighttime, night time, midnight, moonlit, moonlight, by moonlight, night sky,"
        " nightly, moonless, night market, 夜市, late night, 夜晚, 夜里, 深夜, 午夜, 月光, 月夜,"
        " 夜间, 晚上, 夜幕, 夜色, 夜空, 黑夜, 半夜, 月色, 月下, 入夜, 雨夜, 雪夜, 夜景, 星夜, 夜"
    ),
}
DAYTIME_HINTS = {
    Daytime.DAY: "sunlit, sunlight, sunshine, blue sky, 阳光, 蓝天, 烈日, 日光, 晴空",
    Daytime.NIGHT: (
        "starry, starry sky, starlit, starlight, under the stars, stars, milky way, aurora, neon,"
        " neon lit, neon lights, neon light, neon signs, neon sign, cyberpunk, 霓虹, 霓虹灯,"
        " 赛博朋克, fireworks, firework, fireworks display, 烟花, 焰火, 放烟花, 烟火, candlelight,"
        " candlelit, by candlelight, torchlight, campfire, bonfire, lanterns, 烛光, 篝火,"
        " northern lights, fireflies, firefly, 星空, 繁星, 星光, 银河, 极光, 萤火虫, 满月, 明月,"
        " 月亮, full moon, moon"
    ),
}
"""Believed where nothing says the time of day outright."""
WEATHERS = {
    Weather.CLEAR: (
        "clear sky, clear skies, clear blue sky, cloudless, cloudless sky, sunny, sunny day,"
        " blue sky, 晴朗, 晴天, 晴空, 晴, 万里无云, 蓝天, 艳阳"
    ),
    Weather.CLOUDY: (
        "cloudy, overcast, grey sky, gray sky, grey skies, gray skies, leaden sky, dark clouds,"
        " gloomy sky, 多云, 阴天, 阴沉, 阴云, 乌云"
    ),
    Weather.RAIN: (
        "rain, rainy, raining, downpour, drizzle, drizzling, rainfall, rain shower, raindrops,"
        " rain soaked, 下雨, 大雨, 暴雨, 细雨, 小雨, 雨中, 雨天, 雨夜, 雨水, 雨滴, 雨幕, 阴雨,"
        " 春雨, 毛毛雨, 倾盆大雨, 雨"
    ),
    Weather.SNOW: (
        "snow, snowy, snowing, in the snow, through the snow, across the snow, snowfall,"
        " snowflakes, blizzard, snowstorm, falling snow, 下雪, 暴雪, 大雪, 飘雪, 雪花, 雪夜,"
        " 暴风雪, 风雪, 小雪, 飞雪, 雪中, 落雪, 雪"
    ),
    Weather.FOG: (
        "fog, foggy, mist, misty, haze, hazy, foggy morning, 大雾, 薄雾, 浓雾, 雾气, 迷雾, 晨雾,"
        " 雾霾, 雾中, 雾蒙蒙, 雾"
    ),
    Weather.STORM: (
        "storm, stormy, thunderstorm, thunder, lightning, rainstorm, tempest, hurricane, typhoon,"
        " storm clouds, stormy sea, squall, gale, 暴风雨, 雷雨, 雷暴, 闪电, 风暴, 狂风暴雨, 台风,"
        " 飓风, 电闪雷鸣, 打雷, 雷电, 狂风"
    ),
}
SEASONS = {
    Season.SPRING: (
        "springtime, in spring, in the spring, early spring, late spring, spring day,"
        " spring morning, spring afternoon, spring evening, spring meadow, spring rain,"
        " spring flowers, spring garden, spring breeze, spring festival, spring season,"
        " this spring, cherry blossom, cherry blossoms, blossoming trees, 春天, 春日, 春季, 早春,"
        " 初春, 春风, 春雨, 阳春, 春光, 樱花, 桃花, 开春"
    ),
    Season.SUMMER: (
        "summer, summertime, midsummer, summery, 夏天, 夏日, 夏季, 盛夏, 仲夏, 炎夏, 夏夜, 初夏"
    ),
    Season.AUTUMN: (
        "autumn, autumnal, in the fall, in fall, fall leaves, fall foliage, fall colors,"
        " fall colours, fall forest, fall day, fall morning, fall afternoon, fall season,"
        " late fall, early fall, autumn leaves, 秋天, 秋日, 秋季, 深秋, 金秋, 初秋, 秋叶, 红叶,"
        " 枫叶, 秋风, 晚秋, 秋夜, 秋色, 落叶"
    ),
    Season.WINTER: (
        "winter, wintertime, wintry, midwinter, frozen, snow covered, icy, frosty, 冬天, 冬日,"
        " 冬季, 寒冬, 隆冬, 严冬, 初冬, 冬夜, 结冰, 冰封, 雪原, 雪地, snowfield, 白雪皑皑, 积雪"
    ),
}
PARTICLES = {
    Particles.EMBERS: (
        "embers, glowing embers, sparks, flying sparks, 余烬, 火花, 火星四溅, 火星飞溅, 火星飞舞,"
        " 飞溅的火星, 飘散的火星"
    ),
    Particles.FIREFLIES: "fireflies, firefly, glow worms, 萤火虫, 流萤",
    Particles.PETALS: (
        "petals, cherry petals, blossom petals, rose petals, falling blossoms, cherry blossom,"
        " cherry blossoms, 花瓣, 樱花, 桃花瓣, 落花, 落英"
    ),
    Particles.LEAVES: (
        "falling leaves, autumn leaves, drifting leaves, fallen leaves, swirling leaves,"
        " leaves fall, leaves falling, leaves drift, leaves swirl, leaves blow, fall leaves,"
        " leaves flutter, 落叶, 枫叶, 秋叶, 树叶飘落, 红叶, 飘落的树叶"
    ),
    Particles.DUST: (
        "dust, dust motes, dusty, sandstorm, dust storm, dust cloud, swirling sand, blowing sand,"
        " 尘土, 尘埃, 扬尘, 沙尘, 沙尘暴, 灰尘, 黄沙, 风沙, 沙暴, 尘土飞扬"
    ),
    Particles.CONFETTI: "confetti, streamers, 彩纸, 彩带, 五彩纸屑, 礼花纸屑",
    Particles.FIREWORKS: ("fireworks, firework, fireworks display, 烟花, 焰火, 放烟花, 烟火, 礼花"),
    Particles.BUBBLES: "bubbles, air bubbles, soap bubbles, 气泡, 泡泡, 水泡, 肥皂泡",
}
STYLES = {
    Style.CARDBOARD: (
        "cardboard, cardboard box, papercraft, paper craft, paper cut, papercut, paper cutout,"
        " cut paper, paper mache, origami, bottle cap, made of paper, made from paper,"
        " built from paper, folded paper, layered paper, paper miniature, paper city, paper town,"
        " paper world, paper model, paper diorama, paper theatre, paper theater, paper puppet,"
        " paper forest, paper sea, paper train, paper house, paper boat, paper ship, 纸板,"
        " cardboard house, 纸房子, 小纸船,"
        " 硬纸板, 纸艺, 剪纸, 折纸, 瓶盖, 纸雕, 纸做的, 硬纸, 纸箱, 纸制, 纸船, 纸片"
    ),
    Style.NEON: (
        "neon, neon lit, neon lights, neon light, neon signs, neon sign, cyberpunk, 霓虹, 霓虹灯,"
        " 赛博朋克"
    ),
    Style.NOIR: (
        "noir, film noir, noir style, neo noir, black and white, black and white film,"
        " monochrome, 黑色电影, 黑白, 黑白电影, 黑白影像, 黑白画面, 单色"
    ),
    Style.WATERCOLOUR: (
        "watercolour, watercolor, watercolour painting, watercolor painting, water colour,"
        " aquarelle, ink wash, ink wash painting, 水彩, 水彩画, 水墨, 水墨画, 水墨风, 国画"
    ),
    Style.SEPIA: (
        "sepia, sepia tone, sepia toned, sepia tones, old photograph, faded photograph,"
        " vintage film, old film, vintage photograph, 怀旧, 老照片, 泛黄, 复古胶片, 老电影,"
        " 棕褐色调, 旧照片"
    ),
}
