"""Words for clothes that can be drawn on somebody, by the garment that comes nearest."""

from service.renderer.players import Garment, Tint

GARMENTS = {
    Garment.DRESS: (
        "dress, gown, skirt, kimono, sari, robe, cheongsam, qipao, hanfu, nightgown, 裙子, 连衣裙,"
        " 长裙, 短裙, 红裙, 白裙, 旗袍, 汉服, 和服, 长袍, 婚纱, 袈裟, 裙"
    ),
    Garment.COAT: (
        "coat, lab coat, trench coat, overcoat, raincoat, parka, cloak, cape, poncho, 大衣, 风衣,"
        " 雨衣, 披风,"
        " 斗篷, 羽绒服, 军大衣, 白大褂"
    ),
    Garment.JACKET: (
        "jacket, blazer, suit, tuxedo, shirt, t shirt, t-shirt, sweater, cardigan, uniform, vest,"
        " 夹克, 西装, 西服, 衬衫, 毛衣, 制服, 校服, 背心, t恤, 马甲"
    ),
    Garment.HOOD: "hoodie, hood, hooded jacket, hooded cloak, 卫衣, 连帽衫, 兜帽",
    Garment.HAT: (
        "hat, fedora, top hat, straw hat, sun hat, cowboy hat, sombrero, 帽子, 草帽, 礼帽, 斗笠,"
        " 牛仔帽"
    ),
    Garment.KNITTED_CAP: "beanie, knit cap, knitted cap, woolly hat, wool hat, 毛线帽, 针织帽",
    Garment.SCARF: "scarf, shawl, 围巾, 披肩",
}
"""English in the singular."""
UNIFORMS = {
    (Garment.COAT, Tint.WHITE): "doctor, nurse, scientist, 医生, 护士, 科学家",
    (Garment.JACKET, Tint.WHITE): "chef, baker, 厨师, 面包师",
    (Garment.JACKET, Tint.BLUE): "police officer, policeman, policewoman, 警察",
    (Garment.JACKET, Tint.YELLOW): "firefighter, fireman, 消防员",
    (Garment.DRESS, Tint.WHITE): "bride, 新娘",
    (Garment.DRESS, Tint.ORANGE): "monk, 和尚, 僧人",
}
"""By what trades are known, where nothing else is said."""
