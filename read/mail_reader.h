// The formats "mail" (.eml, and what begins with headers) and "mbox": a mail is a document, NAME of a file of one,
// NAME#N of the Nth one of a mailbox. Its text is what the sender wrote (mail_text.h), of the plain parts, else of the
// pages; its title the subject, its date the header's, its author the sender's name, its source the mailing list.
// Document::extra has "message_id" and the names of "attachments" that have no reader; those that have one are
// documents of their own: NAME/ATTACHMENT. A mail within a mail is one of them.
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

// "From ann@a.example Mon Aug 16 09:00:00 2021", and a header.
bool begins_as_mbox(std::string_view head);

void read_mail(Source& source, Intake& intake);
// Mails one after the other, each behind a line "From ..." (RFC 4155); ">From" is read as "From". Holds one at a time.
void read_mbox(Source& source, Intake& intake);

}  // namespace relata::read
