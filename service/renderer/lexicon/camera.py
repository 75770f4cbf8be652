"""Words for the camera: how much it sees, from where, and what it does meanwhile."""

from service.renderer.shots import Framing, Move, Setup

FRAMINGS = {
    Framing.EXTREME_WIDE: (
        "extreme wide, extreme wide shot, extreme wide angle, extreme long shot,"
        " establishing shot, very wide shot, ultra wide shot, vast wide shot, 大远景, 极远景,"
        " 远景, 大全景"
    ),
    Framing.WIDE: (
        "wide angle, wide angle shot, wide shot, wide view, long shot, panorama, panoramic view,"
        " panoramic shot, master shot, 全景, 广角, 广角镜头"
    ),
    Framing.FULL: (
        "full shot, full body, full body shot, full length, full length shot, head to toe, 全身,"
        " 全身镜头, 全身景"
    ),
    Framing.MEDIUM_WIDE: (
        "medium wide, medium wide shot, medium long shot, medium full shot, cowboy shot,"
        " american shot, three quarter shot, knee shot, 中全景, 中远景, 七分身, 牛仔镜头,"
        " 美式镜头, 膝上景"
    ),
    Framing.MEDIUM: (
        "medium shot, mid shot, medium angle, medium view, medium frame, waist shot, waist up,"
        " half body shot, 中景, 中镜头, 半身, 半身镜头, 腰部以上"
    ),
    Framing.MEDIUM_CLOSE_UP: (
        "medium close up, medium closeup, medium close shot, bust shot, chest up,"
        " head and shoulders, 中近景, 近景, 近景镜头, 胸像, 胸部以上"
    ),
    Framing.CLOSE_UP: (
        "close up, closeup, close up shot, close shot, close view, headshot, portrait of, 特写,"
        " 特写镜头, 近距离"
    ),
    Framing.BIG_CLOSE_UP: (
        "big close up, tight close up, tight shot, choker shot, face fills the frame,"
        " face filling the frame, 面部特写, 脸部特写, 紧特写"
    ),
    Framing.EXTREME_CLOSE_UP: (
        "extreme close up, extreme closeup, macro, macro shot, detail shot, insert shot, 大特写,"
        " 极特写, 极致特写, 超特写, 微距, 微距镜头, 细节特写, 局部特写"
    ),
}
SHORTHANDS = {
    Framing.EXTREME_WIDE: "ews, els, xws",
    Framing.WIDE: "ws, ls, wide",
    Framing.FULL: "fs, full",
    Framing.MEDIUM_WIDE: "mws, mls",
    Framing.MEDIUM: "ms, medium, mid",
    Framing.MEDIUM_CLOSE_UP: "mcu",
    Framing.CLOSE_UP: "cu, close",
    Framing.BIG_CLOSE_UP: "bcu",
    Framing.EXTREME_CLOSE_UP: "ecu, xcu",
}
"""What stands for a framing only as the first word of a shot, before a punctuation mark."""
SETUPS = {
    Setup.EYE_LEVEL: "eye level, eye level shot, at eye height, 平视, 视平线, 平拍, 水平视角",
    Setup.LOW_ANGLE: (
        "low angle, low angle shot, from below, worm's eye, worm's eye view, worms eye view,"
        " ground level shot, low camera, 低角度, 低机位, 仰拍, 仰视, 仰角, 仰视镜头, 低视角"
    ),
    Setup.HIGH_ANGLE: (
        "high angle, high angle shot, from above, looking down on, 高角度, 高机位, 俯拍, 俯视,"
        " 俯角, 俯视镜头"
    ),
    Setup.AERIAL: (
        "aerial, aerial shot, aerial view, bird's eye, bird's eye view, birds eye view,"
        " overhead shot, overhead view, overhead angle, overhead camera,"
        " top down, top down shot, top down view, drone shot, drone view,"
        " drone footage, drone flight, drone flying over, drone flies over, drone soars over,"
        " drone flying above, drone flies above, drone flying through, drone video, drone camera,"
        " fpv drone, fpv, god's eye view, 航拍, 航拍镜头, 鸟瞰,"
        " 无人机视角, 无人机镜头, 无人机航拍, 无人机俯拍, 空中俯瞰, 俯瞰, 上帝视角, 顶视, 顶拍"
    ),
    Setup.OVER_SHOULDER: (
        "over the shoulder, over the shoulder shot, over the shoulder view, over shoulder,"
        " over his shoulder shot, over her shoulder shot, ots shot, ots, 过肩, 过肩镜头, 越肩,"
        " 越肩镜头, 过肩视角"
    ),
    Setup.TWO_SHOT: "two shot, 2 shot, two person shot, 双人镜头, 双人景, 双人中景, 双人近景",
}
MOVES = {
    Move.STATIC: (
        "static, static shot, static camera, locked off, locked off shot, locked camera,"
        " locked shot, fixed camera, fixed shot, still camera, tripod shot, on a tripod,"
        " stationary camera, camera is still, camera stays still, camera holds still,"
        " camera remains still, camera does not move, camera doesn't move, camera never moves,"
        " no camera movement, no camera motion, no camera moves, no movement of the camera,"
        " without camera movement, 固定镜头, 静止镜头, 固定机位, 镜头固定, 机位固定, 静态镜头,"
        " 镜头静止, 镜头不动, 机位不动, 定机位, 无运镜, 没有运镜, 不要运镜"
    ),
    Move.PUSH_IN: (
        "slow zoom, slow zoom in, push shot, dolly in shot, 推镜头, 推镜, 镜头拉近, 缓推, 前推镜头"
    ),
    Move.PULL_OUT: (
        "dolly out shot, slow zoom out, 拉镜头, 拉镜, 后拉, 镜头拉远, 拉远镜头, 后拉镜头"
    ),
    Move.PAN_LEFT: "左摇, 向左摇, 左摇镜头, 从右向左摇, 从右往左摇",
    Move.PAN_RIGHT: "pan shot, 右摇, 向右摇, 摇镜, 摇镜头, 右摇镜头, 从左向右摇, 从左往右摇, 横摇",
    Move.TILT_UP: "上摇, 仰摇, 向上摇",
    Move.TILT_DOWN: "tilt shot, 下摇, 俯摇, 向下摇",
    Move.TRACK: (
        "tracking shot, tracking, track shot, trucking shot, follow shot, following shot,"
        " follow cam, dolly, dolly shot, steadicam, steadicam shot, gimbal shot, 跟拍, 跟镜,"
        " 跟镜头, 移镜, 移镜头, 跟随镜头, 横移, 平移镜头, 跟踪镜头, 轨道镜头"
    ),
    Move.ORBIT: (
        "orbit, orbits, orbiting, orbit shot, orbital shot, arc shot, 360 shot, 360 degree shot,"
        " 360 degree turn, 环绕镜头, 镜头环绕, 环绕拍摄, 环绕运镜, 绕拍, 环拍"
    ),
    Move.CRANE_UP: (
        "crane shot, crane up shot, crane move, crane movement, jib shot, boom shot, rising shot,"
        " 升镜, 升镜头, 升降镜头, 摇臂镜头"
    ),
    Move.CRANE_DOWN: "crane down shot, descending shot, 降镜, 降镜头",
    Move.HANDHELD: (
        "handheld, hand held, handheld camera, handheld shot, shaky cam, shaky camera, shaky,"
        " 手持, 手持镜头, 手持拍摄, 手持摄影, 晃动镜头"
    ),
    Move.CRASH_ZOOM: (
        "crash zoom, snap zoom, whip zoom, quick zoom, fast zoom, rapid zoom, sudden zoom, 急推,"
        " 快推, 急速推进, 快速推进, 急速变焦, 快速变焦, 急速推近, 快速推近, 猛推, 快速放大"
    ),
    Move.TIME_LAPSE: (
        "time lapse, timelapse, time lapse shot, hyperlapse, hyper lapse, 延时, 延时摄影,"
        " 延时镜头, 缩时, 缩时摄影, 快进镜头"
    ),
}
MOVE_VERBS = {
    Move.PUSH_IN: ("push in, dolly in, zoom in, dolly forward, push forward, camera push in"),
    Move.PULL_OUT: (
        "pull out, pull back, dolly out, dolly back, zoom out, camera pull back, pull away slowly"
    ),
    Move.PAN_LEFT: "pan left, pan to the left",
    Move.PAN_RIGHT: "pan right, pan to the right, pan",
    Move.TILT_UP: "tilt up, tilt upward, tilt upwards",
    Move.TILT_DOWN: "tilt down, tilt downward, tilt downwards",
    Move.TRACK: "track alongside, track along, track with, truck left, truck right",
    Move.CRANE_UP: "crane up, boom up, jib up",
    Move.CRANE_DOWN: "crane down, boom down, jib down",
}
"""Told by the verb alone, in all its forms."""
CUED_MOVE_VERBS = {
    Move.PUSH_IN: (
        "move closer, move in, move forward, move toward, move towards, glide forward, glide in,"
        " glide toward, creep in, creep forward, creep closer, push, push toward, push towards,"
        " push through, approach, close in, fly forward, drift closer, drift forward, zoom,"
        " zoom into, inch closer, advance, draw closer, come closer"
    ),
    Move.PULL_OUT: (
        "move back, move away, move backward, move backwards, glide back, retreat, draw back,"
        " back away, pull away, widen, drift back, zoom away"
    ),
    Move.TILT_DOWN: "tilt",
    Move.TRACK: (
        "follow, track, move left, move right, move sideways, move alongside, glide along,"
        " glide past, glide, slide left, slide right, slide, travel, travel along, trail, sweep,"
        " move along, move with, run alongside, drift along"
    ),
    Move.ORBIT: (
        "circle, circle around, arc, arc around, rotate around, revolve around, spin around"
    ),
    Move.CRANE_UP: (
        "rise, rise up, lift, lift up, ascend, climb, soar, crane, boom, move up, float up"
    ),
    Move.CRANE_DOWN: "descend, lower, sink, move down, drop down, come down, swoop down",
    Move.HANDHELD: "shake, tremble, wobble, shakes slightly",
}
"""Told by the verb where the clause says that it is the camera's."""
CUED_MOVES = {
    Move.STATIC: "静止, 不动, 固定, stays put, holds",
    Move.PUSH_IN: (
        "推进, 推近, 拉近, 推向, 前推, 向前, 靠近, 逼近, 推到, 贴近, 前移, 推入, 推至, 变焦放大"
    ),
    Move.PULL_OUT: "拉远, 拉开, 后退, 向后, 拉出, 拉回, 后移, 远离",
    Move.TILT_UP: "上移, 向上抬起, 抬起, 上仰",
    Move.TILT_DOWN: "下俯, 下移",
    Move.TRACK: "跟随, 跟着, 追随, 跟踪, 追踪, 平移, 移动, 滑动, 划过, 扫过, 掠过, 穿过, 穿越",
    Move.ORBIT: "环绕, 围绕, 绕着, 旋转, 盘旋, 绕",
    Move.CRANE_UP: "上升, 升起, 升高, 向上, 拉升, 抬升",
    Move.CRANE_DOWN: "下降, 降下, 降落, 向下, 俯冲",
    Move.HANDHELD: "晃动, 抖动, 摇晃",
    Move.PAN_LEFT: "向左",
    Move.PAN_RIGHT: "向右, 摇, 摇过, 摇向",
}
"""As the last table, for words that are no English verbs."""
CAMERA = (
    "camera, the camera, camerawork, lens, the shot, the view, 镜头, 摄影机, 摄像机, 相机, 机位,"
    " 运镜, 画面"
)
"""What tells that a clause is about the camera."""
