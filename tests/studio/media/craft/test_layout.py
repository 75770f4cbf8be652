import pytest

from studio.media.craft.layout import Box, columns_for, fitted, grid_for


@pytest.mark.parametrize(
    ("aspect", "count", "columns"),
    [(16 / 9, 2, 2), (16 / 9, 4, 2), (16 / 9, 9, 3), (9 / 16, 4, 4), (21 / 9, 2, 1), (1, 2, 2)],
)
def test_a_grid_fits_the_aspect_of_its_pictures(aspect, count, columns):
    assert columns_for(aspect, count) == columns


@pytest.mark.parametrize("count", range(1, 10))
@pytest.mark.parametrize("aspect", [9 / 21, 9 / 16, 1, 16 / 9, 21 / 9])
def test_every_grid_has_room_for_all_and_even_sides(aspect, count):
    grid = grid_for(aspect, count, 1080)
    boxes = list(grid.boxes())
    assert len(boxes) >= count
    assert all(side % 2 == 0 for box in boxes for side in (box.x, box.y, box.width, box.height))
    assert grid.size[0] <= 4096
    assert grid.size[1] <= 1080


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (10, 999), (333, 100)])
def test_a_fitted_box_stays_within_its_room(size):
    room = Box(x=10, y=20, width=300, height=200)
    box = fitted(size, room)
    assert room.x <= box.x <= box.x + box.width <= room.x + room.width
    assert room.y <= box.y <= box.y + box.height <= room.y + room.height
    assert box.width == room.width or box.height == room.height
