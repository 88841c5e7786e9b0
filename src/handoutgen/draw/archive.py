"""What makes a PDF archivable and accessible by name: metadata for PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

``srgb.icc`` is LittleCMS's own sRGB profile, which says of itself "No copyright, use freely"; its date is taken out,
so that the same handout has the same bytes.
"""

import zlib
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfdoc

from handoutgen.compose.blocks import Document
from handoutgen.draw.objects import Stream
from handoutgen.draw.streams import compressed_stream, plain_stream

_PROFILE = Path(__file__).parent / "srgb.icc"

_EXTENSION = (
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType='Resource'>"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)
"""PDF/A wants every property explained that its own standard does not name (ISO 19005-3, 6.6.2.3.3)."""

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


def write_archive_data(pdf: Any, document: Document, stamp: int, producer: str) -> None:
    """Give a canvas's document its metadata and output intent; they say what the document information says."""
    data = _metadata(document, stamp, producer).encode("utf-8")
    metadata = Stream(pdf, plain_stream(b"/Type/Metadata/Subtype/XML", data), "metadata")
    profile = Stream(pdf, _profile(), "profile")
    catalogue = pdf.Catalog
    catalogue.Metadata = f"{metadata.number} 0 R"
    catalogue.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
    catalogue.OutputIntents = (
        "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {profile.number} 0 R>>]"
    )


@lru_cache(maxsize=1)
def _profile() -> bytes:
    """The profile as a stream."""
    return compressed_stream(b"/N 3", zlib.compress(_PROFILE.read_bytes()))


def _metadata(document: Document, stamp: int, producer: str) -> str:
    """The XMP packet (ISO 16684-1)."""
    when = datetime.fromtimestamp(stamp, UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    namespaces = " ".join(f'xmlns:{name}="{address}"' for name, address in _NAMESPACES.items())
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {namespaces}>\n'
        "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(document.title)}</rdf:li></rdf:Alt></dc:title>\n'
        f"{author if document.author else ''}"
        f"<dc:language><rdf:Bag><rdf:li>{document.language}</rdf:li></rdf:Bag></dc:language>\n"
        f"<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>"
        f"<xmp:CreatorTool>{escape(producer)}</xmp:CreatorTool><pdf:Producer>{escape(producer)}</pdf:Producer>\n"
        f"{_EXTENSION}\n</rdf:Description></rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="w"?>'
    )


def escape(text: str) -> str:
    """Text as it stands in an element: ``html.escape`` would do, and brings a table of every character's name."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
