"""The words for a shot's size and its camera move that the studio writes and knows again.

They are words that the model's published prompts use, so that a list of shots says what the model
has been shown. A word that is not here is never touched: it stays in what happens.
"""

SIZES = (
    "extreme wide shot",
    "wide angle",
    "wide shot",
    "full shot",
    "medium wide shot",
    "medium shot",
    "medium close-up",
    "close-up",
    "extreme close-up",
    "over-the-shoulder",
    "two-shot",
    "low angle",
    "high angle",
    "aerial view",
    "大远景",
    "远景",
    "全景",
    "中景",
    "近景",
    "特写",
    "大特写",
    "过肩镜头",
    "双人镜头",
    "低角度",
    "俯拍",
    "航拍",
)
"""How much is seen, and from where."""

MOVES = (
    "static camera",
    "slow push-in",
    "push-in",
    "pull-out",
    "pan left",
    "pan right",
    "tilt up",
    "tilt down",
    "tracking shot",
    "orbit",
    "crane up",
    "crane down",
    "handheld",
    "crash zoom",
    "time-lapse",
    "固定镜头",
    "缓慢推近",
    "推近",
    "拉远",
    "左摇",
    "右摇",
    "上摇",
    "下摇",
    "跟拍",
    "环绕",
    "升镜头",
    "降镜头",
    "手持",
    "急推",
    "延时摄影",
)
"""What the camera does."""
