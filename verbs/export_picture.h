// What a picture is drawn from.
#pragma once

#include "core/filter.h"
#include "export/formats.h"
#include "kb/knowledge_base.h"
#include "verbs/export.h"
#include "verbs/picture.h"
#include "verbs/written.h"

namespace relata::verbs {

// Puts into `material` what picture_of() chooses of what `filter` takes, with the evidence behind it, or the timeline
// that is asked for; tells `written` what was left out and whether anything passed. Throws NothingFound.
void add_picture(const kb::KnowledgeBase& kb, const ExportRequest& request, const Filter& filter, const View& view,
                 exporter::Material& material, Written& written);

}  // namespace relata::verbs
