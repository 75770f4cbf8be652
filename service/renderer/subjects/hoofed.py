"""Horse, deer, cow, sheep, camel and elephant: their outlines in profile."""

from service.renderer.colour import Colour
from service.renderer.players import Kind
from service.renderer.subjects.anatomy import Feature, Foot, Leg, Species, Tail, Where

_HORN = Colour.of("d8ccb0")
_IVORY = Colour.of("efe6cf")

HOOFED = {
    Kind.HORSE: Species(
        coat=Colour.of("7a4a2c"),
        metres=2.2,
        trunk="40,43 42,35 50,31 60,32 72,35 84,34 93,29 103,34 110,44 109,54 101,62 86,65 70,63"
        " 58,58 49,60 42,53",
        head="86,33 95,22 104,12 112,6 117,8 122,15 127,24 129.5,29 128.5,33 124.5,34 119,29 115,25"
        " 111.5,25 111,30 111.5,38 110,48 104,56 94,52",
        pivot=(98, 42),
        hind=Leg(root=(51, 44), thigh=20, knee=5.8, shank=3.8, slack=1.05),
        fore=Leg(root=(100, 52), thigh=13, knee=5.0, shank=3.6, slack=1.006),
        foot=Foot.HOOF,
        tail=Tail(
            middle="42,34 35,37 30,49 29,66 26,78", widths=(5, 8, 10, 8, 1), shade=0.5, swing=4
        ),
        eye=(117.2, 13.4),
        ear="M110 8 Q108.5 2 111 -1 Q114.5 3 114 8 Z",
        nose=(127.6, 28.4),
        mouth="M128.3 31.6 Q126 32 124.4 30.6",
        features=(
            Feature(
                where=Where.HEAD,
                shape="M113 4 Q116 6 118 10 L114 10 L111 8 C104 14 98 22 93 33 L90 29 L88 33"
                " L85.5 29"
                " L83.5 32 C88 22 97 12 105 8 Q109 4.5 113 4 Z",
                shade=0.5,
                sways=1.2,
            ),
        ),
    ),
    Kind.DEER: Species(
        coat=Colour.of("a06a3c"),
        metres=2.0,
        trunk="48,55 49,48 57,45 70,47 84,45 92,43 100,48 104,56 99,65 84,68 70,65 60,62 53,64"
        " 48.5,61",
        head="86,46 93,38 98,30 103,25 108.5,24.5 113,28.5 119,33 120,36 116.5,38 110,37 106,37"
        " 105,43 105,52 101,60 91,57",
        pivot=(95, 50),
        hind=Leg(root=(56, 56), thigh=15, knee=4.0, shank=2.5, slack=1.05),
        fore=Leg(root=(95, 60), thigh=10, knee=3.4, shank=2.4, slack=1.006),
        foot=Foot.HOOF,
        tail=Tail(middle="50,49 46,50 44,56", widths=(4, 5, 1), tip=Colour.of("f0e6d4"), swing=0.8),
        eye=(109, 28.6),
        ear="M103 27 Q96 25.5 92.5 20.5 Q100 19 105 25 Z",
        nose=(118.8, 34.2),
        mouth="M119 36.6 Q116 36.8 113.5 35.2",
        features=(
            Feature(
                where=Where.BEHIND_HEAD,
                shape="M106 25 C107 17 110 11 117 5 M108 16 L115.5 14.5 M110 11.5 L110.5 4 M107"
                " 20.5"
                " L114 21",
                colour=_HORN,
                shade=0.62,
                width=1.5,
            ),
            Feature(
                where=Where.HEAD,
                shape="M104.5 25 C101 18 97 11 101.5 1.5 M100.4 14 L107.5 8.5 M99 9.5 L92.5 3.5"
                " M102.4 20 L109.5 16.5 M99.6 12.5 L92 11",
                colour=_HORN,
                shade=0.8,
                width=1.7,
            ),
            Feature(
                where=Where.TRUNK,
                shape="44,48 50,46 53,53 51,63 45,62",
                colour=Colour.of("f0e6d4"),
                inside=True,
            ),
        ),
    ),
    Kind.COW: Species(
        coat=Colour.of("ece6da"),
        metres=1.55,
        width=190,
        trunk="36,32 38,22 46,18 64,20 86,21 106,18 118,24 126,36 124,52 114,62 94,65 72,67 58,65"
        " 48,61 38,50",
        head="104,19 116,15 126,11 132,10 139,17 147,28 150,34 149,40 143,42.5 136,38 130,36 127,42"
        " 125,54 114,52",
        pivot=(114, 34),
        hind=Leg(root=(50, 42), thigh=25, knee=7.5, shank=5.0, slack=1.035),
        fore=Leg(root=(113, 50), thigh=17, knee=7.0, shank=5.0, slack=1.006),
        foot=Foot.HOOF,
        tail=Tail(
            middle="38,22 33,28 31.5,46 31.5,58 31,66 31,73", widths=(4, 2.6, 2, 2.2, 6, 1), swing=2
        ),
        eye=(135.4, 20),
        ear="M126 14 Q119 11 114.5 14 Q118 20 127 18.5 Z",
        ears=Colour.of("38302c"),
        nose=(147.6, 34.4),
        mouth="M148.6 38.4 Q145 40 142 38.4",
        gallops=False,
        features=(
            Feature(
                where=Where.HEAD,
                shape="M128 11 C126 5 129 1.5 134.5 1 C132.5 4 132.5 7 133.5 10.5 Z",
                colour=_HORN,
            ),
            Feature(
                where=Where.HEAD,
                shape="142,27 148,26 153,34 150,43 141,44 140,36",
                colour=Colour.of("d9a08c"),
                inside=True,
            ),
            Feature(
                where=Where.HEAD,
                shape="118,6 134,6 138,16 136,27 128,38 116,30",
                colour=Colour.of("38302c"),
                inside=True,
            ),
            Feature(
                where=Where.TRUNK,
                shape="44,10 60,14 67,30 60,44 50,47 40,36",
                colour=Colour.of("38302c"),
                inside=True,
            ),
            Feature(
                where=Where.TRUNK,
                shape="82,12 102,14 108,28 102,44 92,50 84,40 79,24",
                colour=Colour.of("38302c"),
                inside=True,
            ),
            Feature(
                where=Where.TRUNK, shape="54,63 66,64 67,71 60,74 54,70", colour=Colour.of("dba793")
            ),
        ),
    ),
    Kind.SHEEP: Species(
        coat=Colour.of("e8e0d0"),
        metres=0.95,
        width=180,
        trunk="34,46 33,36 41,33 45,23 55,24 62,15 72,19 80,13 90,19 99,15 106,23 115,24 118,34"
        " 124,42 118,50 117,58 108,60 101,67 91,64 83,69 74,65 64,69 56,64 47,65 43,57 36,54",
        head="112,36 115,25 121,19 128,20 134,27 141,36 142,41 138,45 131,44 125,46 117,52",
        pivot=(116, 40),
        hind=Leg(root=(54, 66), thigh=15, knee=6.0, shank=4.6, slack=1.03),
        fore=Leg(root=(102, 68), thigh=12, knee=5.4, shank=4.6, slack=1.006),
        foot=Foot.HOOF,
        tail=Tail(middle="37,42 32,46 31,54", widths=(6, 8, 4), shade=0.95, swing=0.8),
        eye=(129.4, 27.4),
        ear="M121 25 Q113 25 109.5 31 Q116 35 122.5 30 Z",
        nose=(140.4, 39.2),
        mouth="M140.6 42.4 Q137 42.6 134.6 40.4",
        ears=Colour.of("4a423c"),
        legs=Colour.of("4a423c"),
        gallops=False,
        features=(
            Feature(
                where=Where.HEAD,
                shape="110,12 120,10 130,12 136,22 146,36 148,44 138,50 122,50 114,40",
                colour=Colour.of("4a423c"),
                inside=True,
            ),
            Feature(
                where=Where.HEAD,
                shape="106,34 109,26 107,18 114,16 117,10 123,13 129,12 130,19 126,22 122,24 118,28"
                " 118,35 122,42 116,52 108,46",
            ),
        ),
    ),
    Kind.CAMEL: Species(
        coat=Colour.of("b98a54"),
        metres=2.35,
        trunk="43,46 45,38 53,34 60,28 66,17 73,10 81,12 87,24 96,32 106,39 111,49 106,58 93,61"
        " 76,58 63,52 54,56 45,54",
        head="99,36 108,42 115,40 120,31 121.5,20 123,12 127,7.5 132,7.5 139,11.5 146,15 147.5,19"
        " 144.5,22.5 137,21 132,20 129.5,25 128,37 123,49 115,56 105,56",
        pivot=(106, 47),
        hind=Leg(root=(53, 46), thigh=16, knee=6.2, shank=3.8, slack=1.03),
        fore=Leg(root=(101, 51), thigh=11, knee=6.0, shank=3.8, slack=1.006),
        foot=Foot.PAD,
        tail=Tail(middle="44,40 40,46 38,56 38,64", widths=(3, 2.4, 3.4, 1), swing=1.6),
        eye=(132.6, 12.2),
        ear="M125 10 Q121.5 7 122 3.5 Q127 4 128.5 9 Z",
        nose=(145.4, 16.6),
        mouth="M147 19.2 Q143 20 139.4 18.6",
        gallops=False,
        features=(
            Feature(
                where=Where.TRUNK,
                shape="60,31 65,18 73,8 82,10 88,25 82,22 76,27 70,23 65,30",
                shade=0.78,
                inside=True,
            ),
        ),
    ),
    Kind.ELEPHANT: Species(
        coat=Colour.of("85828a"),
        metres=3.3,
        width=190,
        trunk="32,36 35,22 46,13 64,9.5 84,12 100,14 112,24 115,44 109,60 94,67 72,70 52,69 40,66"
        " 33,54",
        head="100,18 108,9 118,5 128,8 135,18 139,30 143,40 141,49 136,49 131,48 126,52 119,49"
        " 110,46 101,38",
        pivot=(108, 26),
        hind=Leg(root=(47, 48), thigh=27, knee=15.5, shank=13.5, slack=1.008),
        fore=Leg(root=(101, 50), thigh=22, knee=14.5, shank=13.0, slack=1.004),
        foot=Foot.PAD,
        tail=Tail(middle="34,28 29,38 28,50 28,58", widths=(4, 2.4, 2, 3.4), swing=1.5),
        eye=(128.6, 25),
        ear="M105 16 C112 9 121 14 122 25 C122.5 38 117 50 110 57 C102 54 95 42 96 28 C97 20 100 17"
        " 105 16 Z",
        mouth="M127 46 Q131 48.6 134 46.8",
        gallops=False,
        features=(
            Feature(
                where=Where.BEHIND_HEAD,
                shape="130,22 138,29 144.5,42 147,58 146,74 148,84 154,85.5 153,90 146,90.5"
                " 140.5,82 139,66 136,52 128,46",
                sways=1.0,
            ),
            Feature(
                where=Where.HEAD,
                shape="M129 45 C133 54 141 61 153 60 C145 58 139 52 136.5 43.5 Z",
                colour=_IVORY,
            ),
        ),
    ),
}
