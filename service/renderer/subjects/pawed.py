"""Dog, wolf, fox, cat, lion and bear: their outlines in profile."""

from service.renderer.colour import Colour
from service.renderer.players import Kind
from service.renderer.subjects.anatomy import Feature, Foot, Leg, Species, Tail, Where

_AMBER = Colour.of("d79a2e")
_CREAM = Colour.of("f0e4d0")

PAWED = {
    Kind.DOG: Species(
        coat=Colour.of("b98248"),
        metres=0.75,
        trunk="40,50 42,41 50,37 66,38.5 82,37 93,35 102,40 107,50 103,62 91,67 76,64 62,58 53,61"
        " 44,60",
        head="88,37 94,27 99,17 105,10.5 113,9 119,14 127,19.5 131.5,22 132,26.5 128,31 120,32"
        " 114,32"
        " 111,38 108,49 98,55",
        pivot=(97, 43),
        hind=Leg(root=(50, 51), thigh=19, knee=6.2, shank=5.2, slack=1.05),
        fore=Leg(root=(97, 56), thigh=13, knee=6.2, shank=5.6, slack=1.006),
        foot=Foot.PAW,
        tail=Tail(middle="43,42 34,36 28,25 28,13", widths=(6, 5.4, 4.4, 1.4), shade=0.96, swing=5),
        eye=(115.4, 17.4),
        ear="M104 12 C110 11 113.5 15 113 22 C112.6 29 109 35 105 33 C100.5 30 99.5 20 104 12 Z",
        nose=(130.6, 23.4),
        mouth="M131 27.6 Q125 29.6 120 27.4",
        sits=True,
        features=(
            Feature(
                where=Where.TRUNK,
                shape="100,40 110,44 109,58 100,64 97,54",
                colour=_CREAM,
                inside=True,
            ),
            Feature(
                where=Where.HEAD,
                shape="M94.5 33.5 Q103 41 111.5 38.5",
                width=3.0,
                colour=Colour.of("b5312b"),
            ),
        ),
    ),
    Kind.WOLF: Species(
        coat=Colour.of("7d7f88"),
        metres=1.05,
        trunk="38,46 39,38 47,34 61,35 78,33 92,29 104,35 111,47 106,60 94,67 79,63 63,54 53,56"
        " 43,57",
        head="86,32 92,27 99,22 105,16 112,13 118,15 124,22 134,27 138,29.5 138,33 132,36 124,38"
        " 119,44 114,46 114,53 108,58 104,64 96,56",
        pivot=(98, 42),
        hind=Leg(root=(48, 47), thigh=17, knee=5.6, shank=4.6, slack=1.06),
        fore=Leg(root=(97, 54), thigh=13, knee=5.4, shank=4.6, slack=1.006),
        foot=Foot.PAW,
        tail=Tail(
            middle="41,40 33,48 27,60 24,74 24,81", widths=(6, 10, 11.5, 8, 1), shade=0.8, swing=2
        ),
        eye=(120, 22.4),
        iris=_AMBER,
        ear="M105 17 Q105.5 8 109 2.5 Q114 8 115 15.5 Z",
        nose=(137.4, 30.4),
        mouth="M137 34 Q130 34.6 125 33",
        sits=True,
        features=(
            Feature(
                where=Where.HEAD,
                shape="120,30 130,31 142,31 139,40 126,44 120,50 112,60 104,60 108,46 115,38",
                colour=Colour.of("d8d5d0"),
                inside=True,
            ),
            Feature(
                where=Where.TRUNK,
                shape="38,36 48,30 62,31 80,29 94,24 101,33 93,40 76,41 58,43 44,44",
                shade=0.66,
                inside=True,
            ),
        ),
    ),
    Kind.FOX: Species(
        coat=Colour.of("cf6a26"),
        metres=0.62,
        width=180,
        trunk="52,50 54,44 62,41.5 75,43 91,41 101,39 110,44 114,53 109,62 97,65 83,61 69,56 61,58"
        " 54,57",
        head="97,41 103,34 108,27 113,21 119,20.5 125,27.5 137,35 141,37.5 139.5,40.5 132,42.5"
        " 125,44 119,48 115,57 105,59",
        pivot=(106, 47),
        hind=Leg(root=(61, 51), thigh=14, knee=4.4, shank=3.6, slack=1.06),
        fore=Leg(root=(103, 56), thigh=10, knee=4.2, shank=3.6, slack=1.006),
        foot=Foot.PAW,
        tail=Tail(
            middle="55,47 43,52 31,60 18,66 7,66", widths=(6, 13, 17, 13, 1), tip=_CREAM, shade=0.96
        ),
        eye=(122.4, 28.4),
        iris=_AMBER,
        ear="M110 22 Q108.5 11 110 3.5 Q118 10 120 21 Z",
        nose=(140.4, 37.8),
        mouth="M139 40.4 Q133 41 128 39",
        legs=Colour.of("3a2822"),
        sits=True,
        features=(
            Feature(
                where=Where.HEAD,
                shape="124,35 133,38 144,40 140,46 128,48 121,53 116,63 108,60 113,50 118,42",
                colour=_CREAM,
                inside=True,
            ),
            Feature(
                where=Where.HEAD,
                shape="M110 10 Q109.4 6 110 3.5 Q113 6 114.6 9 Z",
                colour=Colour.of("3a2822"),
            ),
        ),
    ),
    Kind.CAT: Species(
        coat=Colour.of("8a7a6c"),
        metres=0.42,
        trunk="44,57 46,49 55,46 70,48 86,47 97,45 105,50 107,60 101,69 87,72 71,70 59,67 51,69"
        " 45,65",
        head="96,47 98,37 102,29 110,25 118,27 123,32 126.5,37.5 125.5,42.5 119,46.5 111,48.5"
        " 107,55 100,58",
        pivot=(102, 51),
        hind=Leg(root=(54, 58), thigh=16, knee=5.4, shank=4.6, slack=1.07),
        fore=Leg(root=(99, 61), thigh=11, knee=5.2, shank=4.6, slack=1.006),
        foot=Foot.PAW,
        tail=Tail(
            middle="46,51 35,47 28,36 28,22 22,13", widths=(5, 4.8, 4.6, 4.4, 2), swing=3, shade=0.9
        ),
        eye=(117.2, 33.4),
        iris=Colour.of("8fae3c"),
        ear="M101 31 Q99.5 21 101.5 15 Q108 19 111 26.5 Z",
        nose=(125.6, 38),
        mouth="M125 41 Q121 43 118.4 41.6",
        sits=True,
        features=(
            Feature(
                where=Where.TRUNK,
                shape="M60 47.4 Q62 53 59 58 M70 49.4 Q72 55 69 61 M80 48.8 Q82 55 79 61 M90"
                " 47.8 Q92"
                " 53 89 59",
                shade=0.6,
                width=2.6,
            ),
            Feature(
                where=Where.HEAD,
                shape="M120 40.6 L134 37.6 M120 41.6 L134.6 42 M119.6 42.6 L133 46.2",
                colour=_CREAM,
                width=0.35,
            ),
            Feature(
                where=Where.HEAD,
                shape="118,37 127,36 130,42 122,49 114,46",
                colour=_CREAM,
                inside=True,
            ),
        ),
    ),
    Kind.LION: Species(
        coat=Colour.of("c8954e"),
        metres=1.2,
        width=190,
        trunk="36,46 39,36 50,31 68,34 88,32 102,28 114,33 121,46 116,60 101,66 81,64 64,57 52,61"
        " 41,59",
        head="104,30 110,19 118,10 127,7 135,11 141,18 149,23.5 151.5,29 150,36 143,41 134,42"
        " 124,44 116,46 108,42",
        pivot=(110, 38),
        hind=Leg(root=(50, 48), thigh=20, knee=7.2, shank=6.4, slack=1.05),
        fore=Leg(root=(106, 54), thigh=16, knee=7.6, shank=7.0, slack=1.006),
        foot=Foot.PAW,
        tail=Tail(
            middle="39,38 29,46 21,58 15,62 8,58 4,52",
            widths=(4.4, 3.6, 3, 3, 7, 2),
            tip=Colour.of("5a3218"),
            swing=3,
            shade=0.96,
        ),
        eye=(136, 18.4),
        iris=_AMBER,
        ear="M120 14 Q117 7 121.5 4.5 Q127 4 127.5 11 Z",
        nose=(149.4, 25.6),
        mouth="M150.4 32.6 Q145 34.6 140 31.6",
        sits=True,
        features=(
            Feature(
                where=Where.BEHIND_HEAD,
                shape="96,32 97,22 104,18 106,8 114,6 119,-1 128,1 136,2 140,9 140,20 137,30 138,42"
                " 134,50 131,60 124,62 118,71 111,66 103,66 101,57 94,50 97,42",
                colour=Colour.of("6e3d1c"),
                sways=0.8,
            ),
            Feature(
                where=Where.HEAD,
                shape="98,20 108,0 122,-2 130,5 125,18 128,31 133,38 131,46 118,54 100,50",
                colour=Colour.of("6e3d1c"),
                inside=True,
            ),
            Feature(
                where=Where.HEAD,
                shape="142,26 152,28 154,37 144,44 138,41 138,33",
                colour=_CREAM,
                shade=0.92,
                inside=True,
            ),
        ),
    ),
    Kind.BEAR: Species(
        coat=Colour.of("5f3f28"),
        metres=1.3,
        width=190,
        trunk="32,46 34,31 45,21 62,17 80,16 96,9 110,13 121,28 124,46 117,62 98,70 76,73 56,71"
        " 42,69 33,60",
        head="102,16 114,13 125,9.5 134,12 140,20 150,28 154,33 152,39.5 143,43 133,46 125,54"
        " 113,54",
        pivot=(112, 34),
        hind=Leg(root=(49, 54), thigh=28, knee=14, shank=12, slack=1.02),
        fore=Leg(root=(108, 54), thigh=23, knee=13.5, shank=12, slack=1.006),
        foot=Foot.PAW,
        tail=Tail(middle="35,34 31,37 30,42", widths=(6, 6, 2), swing=0.4),
        eye=(137, 21.4),
        ear="M120 14 Q117 6.5 122.5 4 Q129 4 129.5 11 Q126 14 120 14 Z",
        nose=(152.4, 33.4),
        mouth="M152 37.6 Q146 40 141 37.4",
        sits=True,
        features=(
            Feature(
                where=Where.HEAD,
                shape="142,25 151,26 158,33 153,43 142,46 138,36",
                colour=Colour.of("b08a62"),
                inside=True,
            ),
        ),
    ),
}
