#include "reader/labels.h"

#include "view/part.h"

void view_labels(struct view *view)
{
	const struct reader *reader = view->reader;

	for (size_t i = 0; i < reader->labels.count; i++) {
		const struct label_at *label = &reader->labels.items[i];
		char room[LABEL_LETTERS];
		frame_put(&view->frame, label->row, label->col,
			reader->window.map, labels_letters(reader, i, room),
			STYLE_BIT(STYLE_LABEL));
	}
}
