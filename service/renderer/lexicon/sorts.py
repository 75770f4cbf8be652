"""Words for what sort of a place it is: what a room is for, what a wood is of, what is played on.

Every word for a place is also among the places; of two sorts that are named the former counts.
"""

from service.renderer.shots import Pitch, Room, Wood

ROOMS = {
    Room.KITCHEN: "kitchen, bakery, kitchen table, chef, baker, 厨房, 厨师, 面包师",
    Room.BEDROOM: "bedroom, 卧室, 床上, 床边",
    Room.CLASSROOM: "classroom, 教室",
    Room.LIBRARY: (
        "library, bookshelf, bookstore, bookshop, study room, librarian, 图书馆, 书房, 书店"
    ),
    Room.OFFICE: "office, 办公室",
    Room.HOSPITAL: "hospital, hospital room, operating room, 医院, 病房, 手术室",
    Room.LABORATORY: "laboratory, in a lab, in the lab, science lab, 实验室",
    Room.BAR: (
        "bar, cafe, café, restaurant, diner, tavern, teahouse, in a saloon, in the saloon,"
        " dusty saloon, barista, bartender, waiter, waitress, 酒吧, 咖啡馆, 咖啡厅, 餐厅, 酒馆,"
        " 茶馆, 面馆, 咖啡师, 调酒师, 服务员"
    ),
}
"""Where, or with whom, a room is one for that; of two that are named the former counts."""
TABLES = (
    "table, kitchen table, dining table, dinner table, desk, windowsill, 桌上, 桌子, 桌面, 餐桌,"
    " 书桌, 饭桌, 窗台"
)
"""What things stand on in a room."""
WOODS = {
    Wood.BAMBOO: "bamboo forest, bamboo grove, bamboo, 竹林, 竹海, 竹子, 翠竹",
    Wood.BIRCH: "birch forest, birch grove, birch, 白桦林, 桦树林",
    Wood.PINE: "pine forest, pine grove, 松林, 松树林",
}
"""What a forest is of, by its name or by what grows there."""
PITCHES = {
    Pitch.GRASS: (
        "stadium, soccer field, soccer pitch, football field, football pitch, baseball field,"
        " empty stadium, deserted stadium, abandoned stadium, 体育场, 足球场, 球场, 空荡荡的体育场,"
        " 空无一人的体育场, 空荡荡的球场, 空无一人的球场, 废弃的体育场"
    ),
    Pitch.COURT: (
        "basketball court, tennis court, sports arena, packed arena, in an arena, in the arena,"
        " gymnasium, empty arena, deserted arena, 篮球场, 网球场, 体育馆"
    ),
}
"""What is played on, by the name of the ground."""
EMPTY_STANDS = (
    "empty stadium, deserted stadium, abandoned stadium, empty arena, deserted arena,"
    " 空荡荡的体育场, 空无一人的体育场, 空荡荡的球场, 空无一人的球场, 废弃的体育场"
)
"""Grounds on which nobody looks."""
PLAYERS = {
    Pitch.GRASS: (
        "football player, soccer player, baseball player, footballer, goalkeeper, 足球运动员,"
        " 足球员, 守门员"
    ),
    Pitch.COURT: ("basketball player, tennis player, 篮球运动员, 篮球员, 网球运动员"),
}
"""The same, by who plays, where no place is named."""
