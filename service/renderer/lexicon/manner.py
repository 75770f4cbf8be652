"""Words for how a subject is: what it does, how fast, which way, and in which colour."""

from service.renderer.players import Action, Heading, Pace, Tint

ACTION_VERBS = {
    Action.STAND: "stand, wait, pose, perch, linger, pause, halt, stay",
    Action.SIT: "sit, kneel, crouch, squat, rest, lie, sleep, doze, nap, recline, meditate",
    Action.LOOK: (
        "look, gaze, stare, watch, glance, peer, observe, behold, overlook, admire, contemplate"
    ),
    Action.WALK: (
        "walk, stroll, wander, march, stride, hike, pace, trudge, roam, step, tiptoe, trot,"
        " amble, saunter, creep, limp, climb, shuffle, plod, cross, graze, stalk, prowl, wade"
    ),
    Action.RUN: (
        "run, sprint, gallop, race, chase, dash, jog, bolt, charge, flee, leap, bound, rush"
    ),
    Action.FLY: (
        "fly, soar, hover, glide, flutter, swoop, circle overhead, take off, ascend, launch"
    ),
    Action.SWIM: "swim, dive, snorkel, paddle through the water",
    Action.SAIL: (
        "sail, cruise, voyage, row, paddle, cut through waves, cut through the waves,"
        " cut through the water, ride the waves, navigate"
    ),
    Action.DRIVE: ("drive, ride, speed, cycle, roll, chug, drift around, accelerate, pass through"),
    Action.FLOAT: "float, drift, bob, levitate, waft, hang in the air",
    Action.DANCE: "dance, twirl, pirouette, waltz, tango, breakdance",
    Action.BOW: (
        "take a bow, take a final bow, take a deep bow, take his bow, take her bow, take their bow,"
        " bow deeply, bow politely, bow low, bow to the audience, bow to the crowd, bow gracefully,"
        " curtsy, curtsey"
    ),
}
ACTIONS = {
    Action.STAND: (
        "stood, motionless, still standing, 站, 站着, 站在, 伫立, 站立, 等待, 等着, 矗立, 屹立,"
        " 停在"
    ),
    Action.SIT: (
        "sat, lay, lain, knelt, slept, asleep, seated, 坐, 坐着, 坐在, 蹲, 蹲着, 蹲在, 趴, 趴着,"
        " 趴在, 躺, 躺着, 躺在, 睡觉, 睡着, 熟睡, 休息, 跪, 跪着, 打坐, 打盹, 依偎"
    ),
    Action.LOOK: (
        "look up, looking up, looking out, gaze out, 凝望, 眺望, 望着, 望向, 看着, 看向, 注视,"
        " 凝视, 仰望, 遥望, 远眺, 观看, 张望, 回望, 俯瞰着, 欣赏, 仰头"
    ),
    Action.WALK: (
        "走, 行走, 漫步, 散步, 走过, 走向, 走在, 走远, 走向远方, 走进, 走来, 踱步, 徘徊, 徒步,"
        " 前行, 行进, 穿过, 步行, 爬, 攀登, 吃草, 溜达, 走路, 闲逛, 慢跑着走, 踏着"
    ),
    Action.RUN: (
        "追, 追着, ran, fled, leapt, 跑, 奔跑, 奔驰, 飞奔, 狂奔, 跑步, 疾跑, 追逐, 追赶, 冲刺,"
        " 冲向, 奔腾, 跑过, 跑向, 跳跃, 奔向, 慢跑, 驰骋, 逃跑, 冲过"
    ),
    Action.FLY: (
        "flew, flown, flies, took off, takes off, taking off, 飞, 飞翔, 飞过, 翱翔, 盘旋, 飞行,"
        " 飞向, 起飞, 飞舞, 滑翔, 腾空, 升空, 飞越, 掠过, 展翅, 发射"
    ),
    Action.SWIM: "swam, swum, 游, 游泳, 游动, 游过, 潜水, 畅游, 游弋, 遨游, 潜入, 游来, 嬉水",
    Action.SAIL: (
        "航行, 破浪, 破浪前行, 乘风破浪, 扬帆, 划船, 驶过海面, 远航, 划桨, 行船, 驶向大海, 划着"
    ),
    Action.DRIVE: (
        "drove, rode, ridden, driven, sped, 行驶, 驾驶, 开车, 驶过, 驶入, 驶向, 骑, 骑着, 骑车,"
        " 驶来, 飞驰, 疾驰, 开过, 飙车, 驶出, 缓缓驶过, 骑行, 驶离, 开着, 穿行"
    ),
    Action.FLOAT: (
        "afloat, adrift, 漂, 漂浮, 飘浮, 飘, 悬浮, 飘荡, 漂流, 飘过, 漂荡, 飘动, 浮在, 失重"
    ),
    Action.BOW: "taking bows, bowing, bowed, 鞠躬, 鞠了一躬, 深鞠一躬, 深深一鞠躬, 谢幕, 行礼",
    Action.DANCE: "跳舞, 起舞, 舞蹈, 翩翩起舞, 舞动, 跳着舞, 转圈",
}
PACE_VERBS = {
    Pace.STILL: (
        "stand, sit, wait, gaze, stare, watch, look, rest, lie, sleep, kneel, crouch, perch,"
        " pose, meditate, linger, doze, pause, hover"
    ),
    Pace.SLOW: (
        "walk, stroll, wander, march, trot, hike, amble, trudge, roam, creep, pass, drift, float,"
        " sail, glide, swim, row, paddle, bob, plod, saunter, chug, cruise, climb, limp, graze,"
        " step, wade"
    ),
    Pace.FAST: (
        "run, sprint, gallop, race, chase, dash, jog, bolt, charge, flee, speed, rush, swoop,"
        " bound, leap, accelerate"
    ),
}
PACES = {
    Pace.STILL: (
        "stood, sat, lay, asleep, seated, motionless, parked, anchored, at anchor, moored, 站,"
        " 站着, 站在, 坐, 坐着, 坐在, 凝望, 眺望, 望着, 望向, 静静地站, 静立, 伫立, 站立, 躺,"
        " 躺着, 躺在, 趴着, 趴在, 蹲着, 蹲在, 睡觉, 熟睡, 停在, 停泊, 停着, 凝视, 注视, 看着,"
        " 一动不动, 等待, 仰望, 遥望, 矗立, 屹立"
    ),
    Pace.SLOW: (
        "slowly, gently, slow, leisurely, calmly, in slow motion, quietly, lazily, 走, 行走,"
        " 漫步, 散步, 走过, 走向, 走在, 走远, 走向远方, 走进, 走来, 缓缓, 慢慢, 慢动作, 悠闲,"
        " 缓慢, 徘徊, 漂浮, 飘浮, 航行, 前行, 漂, 缓缓驶过, 踱步, 吃草, 步行, 徒步, 悠然, 轻轻,"
        " 游, 游动, 划船"
    ),
    Pace.FAST: (
        "ran, fled, leapt, sped, quickly, fast, at full speed, swiftly, rapidly, hurriedly,"
        " hurtling, 跑, 奔跑, 奔驰, 飞驰, 疾驰, 飞奔, 狂奔, 快速, 迅速, 急速, 高速, 追逐, 飞快,"
        " 冲刺, 冲向, 奔腾, 跑过, 跑向, 追赶, 全速, 疾走, 匆匆, 跑步, 驰骋, 奔向, 飙车, 逃跑"
    ),
}
HEADINGS = {
    Heading.LEFT: (
        "to the left, leftward, leftwards, from right to left, right to left, facing left, 向左,"
        " 朝左, 往左, 从右到左, 从右向左, 从右往左, 自右向左, 画面左侧驶去"
    ),
    Heading.RIGHT: (
        "to the right, rightward, rightwards, from left to right, left to right, facing right,"
        " 向右, 朝右, 往右, 从左到右, 从左向右, 从左往右, 自左向右"
    ),
    Heading.AWAY: (
        "away from the camera, away from camera, from behind, back to the camera, back to camera,"
        " back turned, into the distance, toward the horizon, towards the horizon, away from us,"
        " seen from the back, 背对镜头, 背影, 远离镜头, 背对, 走远, 远去, 走向远方, 驶向远方,"
        " 渐行渐远, 离去, 背对着镜头, 背对观众"
    ),
    Heading.TOWARD: (
        "toward the camera, towards the camera, toward camera, towards camera, facing the camera,"
        " facing camera, at the camera, into the camera, toward us, towards us, into the lens,"
        " toward the viewer, towards the viewer, 走向镜头, 面向镜头, 朝镜头, 迎面, 看向镜头,"
        " 直视镜头, 正对镜头, 朝着镜头, 面对镜头, 望向镜头, 看着镜头, 冲向镜头, 跑向镜头"
    ),
}
TINTS = {
    Tint.RED: (
        "red, crimson, scarlet, ruby, maroon, burgundy, 红色, 红, 大红, 深红, 鲜红, 朱红, 赤红"
    ),
    Tint.ORANGE: "orange, amber, 橙色, 橙, 橘色, 橘红色, 橙红",
    Tint.YELLOW: "yellow, golden, gold, 黄色, 金色, 黄, 明黄, 金黄",
    Tint.GREEN: "green, emerald, olive, 绿色, 绿, 墨绿, 翠绿, 碧绿",
    Tint.BLUE: "blue, navy, azure, turquoise, teal, cyan, 蓝色, 蓝, 深蓝, 天蓝, 湛蓝, 青色",
    Tint.PURPLE: "purple, violet, lilac, lavender, 紫色, 紫",
    Tint.PINK: "pink, magenta, 粉色, 粉红, 粉红色, 粉",
    Tint.WHITE: "white, ivory, snow white, snowy white, 白色, 白, 雪白, 洁白, 纯白",
    Tint.GREY: "grey, gray, silver, silvery, 灰色, 银色, 灰, 银白",
    Tint.BLACK: "black, jet black, ebony, 黑色, 黑, 漆黑, 乌黑",
    Tint.BROWN: "brown, tan, chestnut, 棕色, 褐色, 咖啡色, 棕, 深棕",
}
