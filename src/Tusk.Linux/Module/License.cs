// C header: linux/module.h

namespace Linux;

/// <summary>The licences of MODULE_LICENSE that give access to GPL-only symbols.</summary>
public enum License
{
    /// <summary>"GPL": GNU Public License, version 2 or what COPYING allows.</summary>
    GPL,

    /// <summary>"GPL v2".</summary>
    GplV2,

    /// <summary>"Dual MIT/GPL".</summary>
    DualMitGpl,

    /// <summary>"Dual BSD/GPL".</summary>
    DualBsdGpl,
}
